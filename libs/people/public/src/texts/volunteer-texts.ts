import { pageTexts } from '@rinnakkain/platform-api';

/** Texts of the form by which one applies to become a volunteer. */
export const volunteerText = pageTexts({
  title: { fi: 'Hakemus', sv: 'Ansökan', en: 'Application' },
  heading: { fi: 'Hae vertaistukijaksi', sv: 'Ansök som stödperson', en: 'Become a volunteer' },
  lead: {
    fi: 'Vertaistukija on tavallinen ihminen, joka on elänyt vaikean asian läpi ja haluaa kulkea toisen rinnalla.',
    sv: 'En stödperson är en vanlig människa som har levt igenom något svårt och vill gå vid någon annans sida.',
    en: 'A volunteer is an ordinary person who has lived through something hard and wants to walk beside another.',
  },
  card_help: {
    fi: 'Onko sinulla kokemus, josta voisi olla toiselle apua? Saat koulutuksen ja ohjauksen.',
    sv: 'Har du en erfarenhet som kan hjälpa någon annan? Du får utbildning och handledning.',
    en: 'Do you have an experience that could help someone else? You get training and guidance.',
  },
  step_who: { fi: 'Kuka olet?', sv: 'Vem är du?', en: 'Who are you?' },
  last_name: { fi: 'Sukunimi', sv: 'Efternamn', en: 'Last name' },
  birth_year: { fi: 'Syntymävuosi', sv: 'Födelseår', en: 'Year of birth' },
  birth_year_hint: {
    fi: 'Henkilötunnusta ei kysytä.',
    sv: 'Personbeteckning frågas inte.',
    en: 'No personal identity code is asked for.',
  },
  reach_hint: {
    fi: 'Kirjoita ainakin puhelinnumero tai sähköposti.',
    sv: 'Skriv åtminstone telefonnummer eller e-post.',
    en: 'Write at least a phone number or an e-mail address.',
  },
  step_what: { fi: 'Mitä voisit antaa?', sv: 'Vad kunde du ge?', en: 'What could you give?' },
  what_help: {
    fi: 'Oma kriisi on hyvä olla takana päin. Puhumme siitä haastattelussa; sitä ei kirjoiteta tähän.',
    sv: 'Den egna krisen bör vara bakom dig. Vi talar om den i intervjun; den skrivs inte här.',
    en: 'Your own crisis should be behind you. We talk about it in the interview; it is not written here.',
  },
  theme: {
    fi: 'Mistä sinulla on oma kokemus?',
    sv: 'Vad har du egen erfarenhet av?',
    en: 'What have you lived through yourself?',
  },
  theme_hint: {
    fi: 'Voit myös jättää kertomatta. Puhumme siitä haastattelussa.',
    sv: 'Du kan också låta bli att berätta. Vi talar om det i intervjun.',
    en: 'You can also leave it out. We talk about it in the interview.',
  },
  theme_more: { fi: 'Toinen kokemus', sv: 'En erfarenhet till', en: 'Another experience' },
  forms: { fi: 'Miten voisit tukea?', sv: 'Hur kunde du stödja?', en: 'How could you support?' },
  weekly: {
    fi: 'Milloin sinulla on yleensä aikaa?',
    sv: 'När har du i allmänhet tid?',
    en: 'When do you usually have time?',
  },
  travel: {
    fi: 'Kuinka kauas voit lähteä tapaamiseen?',
    sv: 'Hur långt kan du åka för att träffas?',
    en: 'How far can you travel to meet?',
  },
  travel_km: {
    fi: 'Enintään {km} km suuntaansa',
    sv: 'Högst {km} km åt ett håll',
    en: 'At most {km} km one way',
  },
  travel_nothing: {
    fi: 'En tiedä vielä',
    sv: 'Jag vet inte än',
    en: 'I do not know yet',
  },
  heard_from: {
    fi: 'Mistä kuulit meistä?',
    sv: 'Var hörde du om oss?',
    en: 'Where did you hear of us?',
  },
  further_language: {
    fi: 'Muu kieli, jota puhut',
    sv: 'Ett annat språk du talar',
    en: 'Another language you speak',
  },
  no_further_language: { fi: 'Ei muuta', sv: 'Inget annat', en: 'No other' },
  step_send: { fi: 'Lupa ja lähettäminen', sv: 'Samtycke och att skicka', en: 'Consent and sending' },
  next_heading: { fi: 'Mitä sitten tapahtuu?', sv: 'Vad händer sedan?', en: 'What happens next?' },
  next_1: {
    fi: 'Yhdistyksen työntekijä ottaa yhteyttä ja sopii haastattelun.',
    sv: 'En anställd vid föreningen kontaktar dig och bokar en intervju.',
    en: 'A worker of the association contacts you and agrees on an interview.',
  },
  next_2: {
    fi: 'Käyt koulutuksen. Se on maksuton eikä velvoita aloittamaan.',
    sv: 'Du går en utbildning. Den är gratis och förpliktar inte till att börja.',
    en: 'You take a course. It is free and does not oblige you to start.',
  },
  next_3: {
    fi: 'Sinä päätät, paljonko teet. Voit pitää tauon tai lopettaa milloin vain.',
    sv: 'Du bestämmer hur mycket du gör. Du kan ta paus eller sluta när som helst.',
    en: 'You decide how much you do. You can take a break or stop at any time.',
  },
  send: { fi: 'Lähetä hakemus', sv: 'Skicka ansökan', en: 'Send the application' },
  sent_heading: {
    fi: 'Kiitos hakemuksestasi',
    sv: 'Tack för din ansökan',
    en: 'Thank you for your application',
  },
  sent_lead: {
    fi: 'Yhdistys ottaa sinuun yhteyttä ja sopii haastattelun. Sinun ei tarvitse tehdä mitään.',
    sv: 'Föreningen kontaktar dig och bokar en intervju. Du behöver inte göra något.',
    en: 'The association contacts you and agrees on an interview. You need not do anything.',
  },
});
