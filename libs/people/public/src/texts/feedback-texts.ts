import { pageTexts } from '@rinnakkain/platform-api';

/** Texts of the form by which one says what is wrong with the pages. */
export const feedbackText = pageTexts({
  title: { fi: 'Palaute', sv: 'Respons', en: 'Feedback' },
  heading: { fi: 'Anna palautetta', sv: 'Ge respons', en: 'Give feedback' },
  lead: {
    fi: 'Kerro, mikä näillä sivuilla on vaikeaa tai toimii huonosti. Vastaamme {days} päivän sisällä, jos kerrot sähköpostin.',
    sv: 'Berätta vad som är svårt eller fungerar dåligt på sidorna. Vi svarar inom {days} dagar om du ger en e-postadress.',
    en: 'Tell us what is hard or works badly on these pages. We answer within {days} days if you give an e-mail address.',
  },
  step: { fi: 'Palautteesi', sv: 'Din respons', en: 'Your feedback' },
  words: { fi: 'Mitä haluat sanoa?', sv: 'Vad vill du säga?', en: 'What do you want to say?' },
  words_hint: {
    fi: 'Tämä ei ole lomake tuen pyytämiseen. Älä kirjoita tähän muiden nimiä.',
    sv: 'Det här är inget formulär för att be om stöd. Skriv inte andras namn här.',
    en: 'This is not the form for asking for support. Do not write other people’s names here.',
  },
  association: {
    fi: 'Mitä yhdistystä palaute koskee?',
    sv: 'Vilken förening gäller responsen?',
    en: 'Which association is it about?',
  },
  reply: {
    fi: 'Sähköposti, jos haluat vastauksen',
    sv: 'E-post om du vill ha svar',
    en: 'E-mail, if you want an answer',
  },
  send: { fi: 'Lähetä palaute', sv: 'Skicka respons', en: 'Send feedback' },
  fault_words: { fi: 'Kirjoita palaute.', sv: 'Skriv din respons.', en: 'Write your feedback.' },
  sent_heading: { fi: 'Kiitos palautteesta', sv: 'Tack för din respons', en: 'Thank you for the feedback' },
  sent_lead: {
    fi: 'Luemme sen. Jos kerroit sähköpostin, saat vastauksen {days} päivän sisällä.',
    sv: 'Vi läser den. Om du gav en e-postadress får du svar inom {days} dagar.',
    en: 'We read it. If you gave an e-mail address, you get an answer within {days} days.',
  },
});
