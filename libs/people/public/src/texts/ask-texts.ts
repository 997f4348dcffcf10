import { pageTexts } from '@rinnakkain/platform-api';

/** Texts of the form by which one asks for support, in plain language. */
export const askText = pageTexts({
  title: { fi: 'Yhteydenotto', sv: 'Kontakt', en: 'Contact' },
  heading: { fi: 'Pyydä tukea', sv: 'Be om stöd', en: 'Ask for support' },
  lead: {
    fi: 'Voit saada tukihenkilön, jolla on samanlainen kokemus kuin sinulla. Tuki on maksutonta ja luottamuksellista.',
    sv: 'Du kan få en stödperson som har en liknande erfarenhet som du. Stödet är gratis och konfidentiellt.',
    en: 'You can get a support person who has lived through something similar. Support is free and confidential.',
  },
  card_help: {
    fi: 'Voit pyytää oman tukihenkilön, jolla on samanlainen kokemus. Vastaamme viikon sisällä.',
    sv: 'Du kan be om en egen stödperson med en liknande erfarenhet. Vi svarar inom en vecka.',
    en: 'You can ask for a support person of your own with a similar experience. We answer within a week.',
  },
  step_safety: {
    fi: 'Miten saamme yhteyden sinuun?',
    sv: 'Hur får vi kontakt med dig?',
    en: 'How can we reach you?',
  },
  safety_help: {
    fi: 'Kerro, mikä on sinulle turvallista. Emme soita tai kirjoita muulla tavalla kuin sanot.',
    sv: 'Berätta vad som är tryggt för dig. Vi ringer eller skriver inte på något annat sätt.',
    en: 'Tell us what is safe for you. We do not call or write in any other way.',
  },
  name_hint: {
    fi: 'Voit myös keksiä nimen.',
    sv: 'Du kan också hitta på ett namn.',
    en: 'You can also make up a name.',
  },
  channels: { fi: 'Saamme', sv: 'Vi får', en: 'We may' },
  channel_phone: { fi: 'soittaa', sv: 'ringa', en: 'call' },
  channel_sms: { fi: 'lähettää tekstiviestin', sv: 'skicka textmeddelande', en: 'send a text message' },
  channel_email: { fi: 'lähettää sähköpostia', sv: 'skicka e-post', en: 'send e-mail' },
  phone_hint: {
    fi: 'Tarvitsemme numeron, jos saamme soittaa tai lähettää tekstiviestin.',
    sv: 'Vi behöver numret om vi får ringa eller skicka textmeddelande.',
    en: 'We need the number if we may call or text.',
  },
  email_hint: {
    fi: 'Jos joku muu lukee sähköpostiasi, valitse toinen tapa.',
    sv: 'Om någon annan läser din e-post, välj ett annat sätt.',
    en: 'If somebody else reads your e-mail, choose another way.',
  },
  times: {
    fi: 'Milloin on turvallista ottaa yhteyttä?',
    sv: 'När är det tryggt att ta kontakt?',
    en: 'When is it safe to contact you?',
  },
  times_hint: {
    fi: 'Esimerkiksi: arkisin klo 9–14.',
    sv: 'Till exempel: vardagar kl. 9–14.',
    en: 'For example: weekdays 9 to 14.',
  },
  voicemail: {
    fi: 'Vastaajaan saa jättää viestin.',
    sv: 'Det går bra att lämna röstmeddelande.',
    en: 'A voicemail may be left.',
  },
  sms_names: {
    fi: 'Tekstiviestissä saa olla yhdistyksen nimi.',
    sv: 'Föreningens namn får stå i textmeddelandet.',
    en: 'A text message may name the association.',
  },
  code_word: { fi: 'Tunnussana', sv: 'Kodord', en: 'Code word' },
  code_word_hint: {
    fi: 'Sanomme sen puhelun aluksi. Silloin tiedät, että soittaja on meiltä.',
    sv: 'Vi säger det när samtalet börjar. Då vet du att det är vi som ringer.',
    en: 'We say it when the call begins. Then you know that it is us.',
  },
  note: {
    fi: 'Muuta, mikä pitää yhteydenoton turvallisena',
    sv: 'Annat som gör kontakten trygg',
    en: 'Anything else that keeps the contact safe',
  },
  note_hint: {
    fi: 'Älä kirjoita tähän muiden nimiä tai osoitteita.',
    sv: 'Skriv inte andras namn eller adresser här.',
    en: 'Do not write other people’s names or addresses here.',
  },
  protected: {
    fi: 'Minulla tai perheelläni on turvakielto, tai haluan suojata tietoni.',
    sv: 'Jag eller min familj har spärrmarkering, eller jag vill skydda mina uppgifter.',
    en: 'I or my family have a non-disclosure order, or I want to protect my details.',
  },
  protected_hint: {
    fi: 'Silloin vain yksi työntekijä ja hänen varahenkilönsä näkevät tietosi. Kuntaa ei tallenneta.',
    sv: 'Då ser bara en anställd och hens ersättare dina uppgifter. Kommunen sparas inte.',
    en: 'Then only one worker and their deputy see your details. The municipality is not kept.',
  },
  step_need: {
    fi: 'Millaista tukea toivot?',
    sv: 'Vilket stöd önskar du?',
    en: 'What support do you hope for?',
  },
  need_help: {
    fi: 'Riittää, että valitset aiheen. Kaikesta muusta puhumme yhdessä.',
    sv: 'Det räcker att du väljer ett ämne. Allt annat talar vi om tillsammans.',
    en: 'Choosing a theme is enough. We talk about everything else together.',
  },
  theme: {
    fi: 'Mistä haluat puhua jonkun kanssa?',
    sv: 'Vad vill du tala med någon om?',
    en: 'What do you want to talk about with someone?',
  },
  theme_more: { fi: 'Toinen aihe', sv: 'Ett ämne till', en: 'Another theme' },
  forms: {
    fi: 'Miten haluat olla yhteydessä tukihenkilöön?',
    sv: 'Hur vill du ha kontakt med stödpersonen?',
    en: 'How do you want to be in touch with a support person?',
  },
  step_wishes: {
    fi: 'Onko sinulla toiveita?',
    sv: 'Har du önskemål?',
    en: 'Do you have any wishes?',
  },
  wishes_help: {
    fi: 'Voit jättää kaiken tyhjäksi. Emme voi luvata, että jokainen toive täyttyy.',
    sv: 'Du kan lämna allt tomt. Vi kan inte lova att alla önskemål uppfylls.',
    en: 'You can leave everything empty. We cannot promise that every wish comes true.',
  },
  weekly: {
    fi: 'Milloin voisit tavata tai jutella?',
    sv: 'När kunde du träffas eller prata?',
    en: 'When could you meet or talk?',
  },
  wished_gender: {
    fi: 'Tukihenkilö olisi',
    sv: 'Stödpersonen skulle vara',
    en: 'The support person would be',
  },
  wish_any: { fi: 'kuka tahansa', sv: 'vem som helst', en: 'anybody' },
  gender_woman: { fi: 'nainen', sv: 'en kvinna', en: 'a woman' },
  gender_man: { fi: 'mies', sv: 'en man', en: 'a man' },
  gender_other: { fi: 'muunsukupuolinen', sv: 'av annat kön', en: 'of another gender' },
  gender_required: {
    fi: 'Muu ei käy minulle.',
    sv: 'Ingen annan går för mig.',
    en: 'Nobody else would do for me.',
  },
  wished_age: { fi: 'Tukihenkilön ikä', sv: 'Stödpersonens ålder', en: 'Age of the support person' },
  age_any: { fi: 'Ei väliä', sv: 'Spelar ingen roll', en: 'Any age' },
  age_years: { fi: '{ages} vuotta', sv: '{ages} år', en: '{ages} years' },
  wished_parent: {
    fi: 'Toivon, että tukihenkilö on itsekin vanhempi.',
    sv: 'Jag önskar att stödpersonen själv är förälder.',
    en: 'I wish that the support person is a parent, too.',
  },
  step_send: { fi: 'Lupa ja lähettäminen', sv: 'Samtycke och att skicka', en: 'Consent and sending' },
  next_heading: { fi: 'Mitä sitten tapahtuu?', sv: 'Vad händer sedan?', en: 'What happens next?' },
  next_1: {
    fi: 'Yhdistyksen työntekijä ottaa yhteyttä {days} päivän sisällä, sillä tavalla jonka valitsit.',
    sv: 'En anställd vid föreningen kontaktar dig inom {days} dagar, på det sätt du valde.',
    en: 'A worker of the association contacts you within {days} days, in the way you chose.',
  },
  next_2: {
    fi: 'Juttelette rauhassa. Samalla selviää, onko vertaistuki sinulle oikea apu.',
    sv: 'Ni pratar i lugn och ro. Då klarnar om kamratstöd är rätt hjälp för dig.',
    en: 'You talk in peace. It becomes clear whether peer support is the right help for you.',
  },
  next_3: {
    fi: 'Etsimme tukihenkilöä. Se voi kestää viikkoja, eikä sopivaa aina löydy. Kerromme sen rehellisesti.',
    sv: 'Vi söker en stödperson. Det kan ta veckor, och alltid finns det ingen som passar. Det berättar vi ärligt.',
    en: 'We look for a support person. It can take weeks, and there is not always one who fits. We tell you honestly.',
  },
  send: { fi: 'Lähetä', sv: 'Skicka', en: 'Send' },
  sent_heading: {
    fi: 'Kiitos, viestisi on perillä',
    sv: 'Tack, ditt meddelande har kommit fram',
    en: 'Thank you, your message has arrived',
  },
  sent_lead: {
    fi: 'Yhdistys ottaa yhteyttä {days} päivän sisällä sillä tavalla, jonka valitsit. Sinun ei tarvitse tehdä mitään.',
    sv: 'Föreningen kontaktar dig inom {days} dagar på det sätt du valde. Du behöver inte göra något.',
    en: 'The association contacts you within {days} days in the way you chose. You need not do anything.',
  },
});
