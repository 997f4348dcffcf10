import type { DemoAccount } from './sign-in.messages';

/** Password of every demo account; refused outside of demo mode because those accounts do not exist there. */
export const DEMO_PASSWORD = 'rinnakkain-demo';

const FIRST = 'Esimerkkilän perhetyö ry';

/** The accounts shown on the sign-in page in demo mode. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    email: 'koordinaattori@esimerkkila.invalid',
    role: 'coordinator',
    organisation: FIRST,
    severalRoles: false,
  },
  { email: 'vapaaehtoinen@esimerkkila.invalid', role: 'volunteer', organisation: FIRST, severalRoles: false },
  {
    email: 'kouluttaja@esimerkkila.invalid',
    role: 'training_reviewer',
    organisation: FIRST,
    severalRoles: false,
  },
  {
    email: 'paakayttaja@esimerkkila.invalid',
    role: 'organisation_administrator',
    organisation: FIRST,
    severalRoles: false,
  },
  {
    email: 'tietosuoja@esimerkkila.invalid',
    role: 'data_protection_officer',
    organisation: FIRST,
    severalRoles: false,
  },
  {
    email: 'ohjaaja@esimerkkila.invalid',
    role: 'group_leader',
    organisation: FIRST,
    severalRoles: false,
  },
  { email: 'moniosaaja@esimerkkila.invalid', role: 'coordinator', organisation: FIRST, severalRoles: true },
  {
    email: 'koordinaattori@mallisaari.invalid',
    role: 'coordinator',
    organisation: 'Mallisaaren vertaistuki ry',
    severalRoles: false,
  },
];
