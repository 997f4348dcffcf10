/** The password of every demo account. */
export const demoPassword = 'rinnakkain-demo';

/** The accounts of the invented data: what they do, and their address. */
export const demo = {
  coordinator: 'koordinaattori@esimerkkila.invalid',
  volunteer: 'vapaaehtoinen@esimerkkila.invalid',
  reviewer: 'kouluttaja@esimerkkila.invalid',
  administrator: 'paakayttaja@esimerkkila.invalid',
  dataProtection: 'tietosuoja@esimerkkila.invalid',
  groupLeader: 'ohjaaja@esimerkkila.invalid',
  several: 'moniosaaja@esimerkkila.invalid',
  platform: 'alusta@esimerkkiliitto.invalid',
  stranger: 'koordinaattori@mallisaari.invalid',
} as const;
