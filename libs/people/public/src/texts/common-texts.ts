import { pageTexts } from '@rinnakkain/platform-api';

/** Texts that both forms share: what can be chosen, and what is wrong in words. */
export const commonText = pageTexts({
  first_name: { fi: 'Etunimi', sv: 'Förnamn', en: 'First name' },
  phone: { fi: 'Puhelinnumero', sv: 'Telefonnummer', en: 'Phone number' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  language: {
    fi: 'Millä kielellä haluat puhua?',
    sv: 'På vilket språk vill du tala?',
    en: 'Which language do you want to speak?',
  },
  municipality: { fi: 'Kunta', sv: 'Kommun', en: 'Municipality' },
  municipality_nothing: { fi: 'En kerro kuntaa', sv: 'Jag berättar inte', en: 'I would rather not say' },
  place: {
    fi: 'Yhdistys, johon otat yhteyttä',
    sv: 'Föreningen du kontaktar',
    en: 'The association you contact',
  },
  place_choose: { fi: 'Valitse', sv: 'Välj', en: 'Choose' },
  theme_choose: { fi: 'Valitse aihe', sv: 'Välj ett ämne', en: 'Choose a theme' },
  area_baby: { fi: 'Vauva-aika ja synnytys', sv: 'Babytiden och förlossning', en: 'Baby time and birth' },
  area_violence: { fi: 'Väkivalta', sv: 'Våld', en: 'Violence' },
  area_substance: {
    fi: 'Päihteet ja riippuvuudet',
    sv: 'Rusmedel och beroenden',
    en: 'Substances and addictions',
  },
  area_separation: { fi: 'Ero', sv: 'Separation', en: 'Separation' },
  area_general: { fi: 'Muut aiheet', sv: 'Andra ämnen', en: 'Other themes' },
  form_face_to_face: {
    fi: 'Tapaaminen kasvokkain',
    sv: 'Träffas ansikte mot ansikte',
    en: 'Meeting face to face',
  },
  form_phone: { fi: 'Puhelu', sv: 'Telefonsamtal', en: 'Phone call' },
  form_video: { fi: 'Videopuhelu', sv: 'Videosamtal', en: 'Video call' },
  form_message: { fi: 'Viestit', sv: 'Meddelanden', en: 'Messages' },
  no_places: {
    fi: 'Tällä sivustolla ei juuri nyt oteta vastaan lomakkeita. Katso yhdistyksen omilta sivuilta, miten saat siihen yhteyden.',
    sv: 'Just nu tas inga formulär emot på den här webbplatsen. Se på föreningens egna sidor hur du får kontakt.',
    en: 'No forms are taken on this site right now. See the association’s own pages for how to reach it.',
  },
  place_closed: {
    fi: 'Valitsemasi yhdistys ei enää ota vastaan lomakkeita täältä. Valitse toinen.',
    sv: 'Föreningen du valde tar inte längre emot formulär härifrån. Välj en annan.',
    en: 'The association you chose no longer takes forms from here. Choose another.',
  },
  look_again: {
    fi: 'Katso lomake vielä läpi ja lähetä se uudelleen.',
    sv: 'Se igenom formuläret en gång till och skicka det på nytt.',
    en: 'Look the form through once more and send it again.',
  },
  too_often: {
    fi: 'Lomakkeita on lähetetty nyt paljon. Tekstisi on tallella tällä sivulla. Lähetä uudelleen {minutes} minuutin kuluttua.',
    sv: 'Många formulär har skickats just nu. Din text finns kvar på den här sidan. Skicka på nytt om {minutes} minuter.',
    en: 'Many forms have been sent just now. Your text is still on this page. Send it again in {minutes} minutes.',
  },
  fault_name: {
    fi: 'Kirjoita nimi, jolla voimme kutsua sinua.',
    sv: 'Skriv ett namn som vi kan kalla dig vid.',
    en: 'Write a name we can call you by.',
  },
  fault_last_name: { fi: 'Kirjoita sukunimi.', sv: 'Skriv efternamnet.', en: 'Write your last name.' },
  fault_phone_needed: {
    fi: 'Kirjoita puhelinnumero, tai valitse jokin muu tapa.',
    sv: 'Skriv ett telefonnummer, eller välj ett annat sätt.',
    en: 'Write a phone number, or choose another way.',
  },
  fault_phone: {
    fi: 'Tarkista puhelinnumero. Kirjoita se näin: 040 123 4567 tai +358 40 123 4567.',
    sv: 'Kontrollera telefonnumret. Skriv så här: 040 123 4567 eller +358 40 123 4567.',
    en: 'Check the phone number. Write it like this: 040 123 4567 or +358 40 123 4567.',
  },
  fault_email_needed: {
    fi: 'Kirjoita sähköposti, tai valitse jokin muu tapa.',
    sv: 'Skriv en e-postadress, eller välj ett annat sätt.',
    en: 'Write an e-mail address, or choose another way.',
  },
  fault_email: {
    fi: 'Tarkista sähköposti. Siinä pitää olla @-merkki.',
    sv: 'Kontrollera e-postadressen. Den ska ha ett @-tecken.',
    en: 'Check the e-mail address. It needs an @.',
  },
  fault_channels: {
    fi: 'Valitse ainakin yksi tapa, jolla saamme ottaa yhteyttä.',
    sv: 'Välj åtminstone ett sätt att kontakta dig.',
    en: 'Choose at least one way to contact you.',
  },
  fault_theme: {
    fi: 'Valitse aihe. Voit vaihtaa sen myöhemmin.',
    sv: 'Välj ett ämne. Du kan byta det senare.',
    en: 'Choose a theme. You can change it later.',
  },
  fault_place: { fi: 'Valitse yhdistys.', sv: 'Välj en förening.', en: 'Choose an association.' },
  fault_consent: {
    fi: 'Tarvitsemme luvan ennen kuin voimme tallentaa lomakkeen.',
    sv: 'Vi behöver ditt samtycke innan vi kan spara formuläret.',
    en: 'We need your consent before we can save the form.',
  },
  fault_birth_year: {
    fi: 'Kirjoita syntymävuosi neljällä numerolla. Vapaaehtoinen on vähintään 18-vuotias.',
    sv: 'Skriv födelseåret med fyra siffror. En frivillig är minst 18 år.',
    en: 'Write the year of birth with four digits. A volunteer is at least 18.',
  },
  fault_too_long: {
    fi: 'Teksti on liian pitkä. Lyhennä sitä vähän.',
    sv: 'Texten är för lång. Förkorta den lite.',
    en: 'The text is too long. Shorten it a little.',
  },
  fault_choice: {
    fi: 'Valitse jokin vaihtoehdoista.',
    sv: 'Välj något av alternativen.',
    en: 'Choose one of the options.',
  },
  sent_keep: {
    fi: 'Näin selaat turvallisesti',
    sv: 'Så surfar du tryggt',
    en: 'How to browse safely',
  },
});
