/** What stands in papers and certificates around what people wrote; a key without one of the languages does not compile. */
export const PAPER_TEXTS = {
  paper_agreement: { fi: 'Vapaaehtoissopimus', sv: 'Frivilligavtal', en: 'Volunteer agreement' },
  paper_pledge: { fi: 'Vaitiolositoumus', sv: 'Tystnadsförbindelse', en: 'Confidentiality pledge' },
  paper_association: { fi: 'Yhdistys', sv: 'Förening', en: 'Association' },
  paper_version: { fi: 'Tekstin versio', sv: 'Textens version', en: 'Version of the text' },
  paper_signer: { fi: 'Allekirjoittaja', sv: 'Undertecknare', en: 'Signed by' },
  paper_volunteer: { fi: 'Vapaaehtoinen', sv: 'Frivillig', en: 'Volunteer' },
  paper_signed_at: { fi: 'Allekirjoitettu', sv: 'Undertecknad', en: 'Signed' },
  paper_signed_by_name: {
    fi: 'Allekirjoitettu kirjoittamalla oma nimi palvelussa',
    sv: 'Undertecknad genom att skriva det egna namnet i tjänsten',
    en: 'Signed in the service by typing one’s own name',
  },
  paper_recorded: {
    fi: 'Allekirjoitettu muualla kuin palvelussa, kirjattu palveluun',
    sv: 'Undertecknad utanför tjänsten, antecknad i tjänsten',
    en: 'Signed outside the service, recorded in it',
  },
  paper_way: { fi: 'Tapa', sv: 'Sätt', en: 'How' },
  paper_until: { fi: 'Voimassa asti', sv: 'I kraft till', en: 'In force until' },
  paper_open_end: { fi: 'Toistaiseksi', sv: 'Tills vidare', en: 'Until further notice' },
  paper_signature: { fi: 'Allekirjoitus', sv: 'Underskrift', en: 'Signature' },
  paper_digest: {
    fi: 'Allekirjoitetun tekstin tarkiste (SHA-256): {digest}',
    sv: 'Den undertecknade textens kontrollsumma (SHA-256): {digest}',
    en: 'Digest of the signed text (SHA-256): {digest}',
  },
} as const;
