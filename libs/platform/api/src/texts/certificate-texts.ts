/** What stands in certificates; a key without one of the languages does not compile. */
export const CERTIFICATE_TEXTS = {
  certificate_training: { fi: 'Koulutustodistus', sv: 'Utbildningsintyg', en: 'Certificate of training' },
  certificate_service: {
    fi: 'Todistus vapaaehtoistoiminnasta',
    sv: 'Intyg över frivilligverksamhet',
    en: 'Certificate of volunteering',
  },
  certificate_training_says: {
    fi: '{association} todistaa, että {name} on suorittanut hyväksytysti koulutuksen {course}.',
    sv: '{association} intygar att {name} med godkänt resultat har genomgått utbildningen {course}.',
    en: '{association} certifies that {name} has completed the training {course} and been approved.',
  },
  certificate_service_says: {
    fi: '{association} todistaa, että {name} on toiminut vapaaehtoisena {from}–{to}.',
    sv: '{association} intygar att {name} har verkat som frivillig {from}–{to}.',
    en: '{association} certifies that {name} has worked as a volunteer from {from} to {to}.',
  },
  certificate_course: { fi: 'Koulutus', sv: 'Utbildning', en: 'Training' },
  certificate_completed: { fi: 'Suoritettu', sv: 'Slutförd', en: 'Completed' },
  certificate_valid: { fi: 'Voimassa asti', sv: 'Giltig till', en: 'Valid until' },
  certificate_hours: { fi: 'Laajuus tunteina', sv: 'Omfattning i timmar', en: 'Extent in hours' },
  certificate_tasks: { fi: 'Tehtävät', sv: 'Uppdrag', en: 'Tasks' },
  certificate_encounters: { fi: 'Kohtaamisia', sv: 'Antal möten', en: 'Encounters' },
  certificate_time: { fi: 'Kohtaamisten tunnit', sv: 'Mötenas timmar', en: 'Hours of encounters' },
  certificate_courses: { fi: 'Koulutukset', sv: 'Utbildningar', en: 'Training' },
  certificate_course_line: {
    fi: '{course}, {hours} tuntia, {day}',
    sv: '{course}, {hours} timmar, {day}',
    en: '{course}, {hours} hours, {day}',
  },
  certificate_issued: { fi: 'Annettu', sv: 'Utfärdat', en: 'Issued' },
  certificate_signer: { fi: 'Antaja', sv: 'Utfärdare', en: 'Issued by' },
  certificate_number: { fi: 'Todistuksen numero', sv: 'Intygets nummer', en: 'Number of the certificate' },
  certificate_confirm: {
    fi: 'Todistuksen haltija voi avata sivun, jolla kuka tahansa voi vahvistaa todistuksen aitouden tällä numerolla.',
    sv: 'Intygets innehavare kan öppna en sida där vem som helst kan bekräfta intygets äkthet med detta nummer.',
    en: 'The holder can open a page on which anybody can confirm with this number that the certificate is genuine.',
  },
  certificate_revoked: { fi: 'Peruttu {day}', sv: 'Återkallat {day}', en: 'Revoked on {day}' },
} as const;
