import { RECENTLY } from '../fresh';
import { type Makers, match } from './maker';

const TEXTS = { fi: 'Lupaan.', sv: 'Jag lovar.', en: 'I promise.' };

/** Texts of papers, signing, and certificates. */
export const ofPapers: Makers = {
  'POST /api/paper-texts': [
    () => ({ who: 'administrator', path: '/api/paper-texts', body: { kind: 'pledge', texts: TEXTS } }),
  ],
  'PATCH /api/paper-texts/:id': [
    async (_, fresh) => {
      const made = await fresh.paperText();
      const body = { texts: { ...TEXTS, fi: 'Lupaan tämän.' } };
      return { who: 'administrator', path: `/api/paper-texts/${made.id}`, body, headers: match(made) };
    },
  ],
  'POST /api/paper-texts/:id/publish': [
    async (_, fresh) => {
      const made = await fresh.paperText();
      const path = `/api/paper-texts/${made.id}/publish`;
      return { who: 'administrator', path, body: { appliesFrom: '2099-01-01' }, headers: match(made) };
    },
  ],
  'POST /api/papers': [
    async (_, fresh) => {
      const signer = await fresh.signer();
      const body = { textId: await fresh.publishedText(), language: 'fi', name: signer.name };
      const headers = { cookie: signer.cookie };
      return { who: 'volunteer', path: '/api/papers', body, headers, account: signer.account };
    },
  ],
  'POST /api/certificates': [
    async (_, fresh) => {
      const { volunteerId, recordId } = await fresh.approvedRecord();
      const body = { kind: 'training', volunteerId, recordId };
      return { who: 'reviewer', path: '/api/certificates', body };
    },
    async (_, fresh) => {
      const { id: volunteerId } = await fresh.volunteer();
      const body = { kind: 'service', volunteerId, from: '2026-01-01', to: RECENTLY };
      return { who: 'coordinator', path: '/api/certificates', body };
    },
  ],
  'PATCH /api/certificates/:id': [
    async (_, fresh) => {
      const signer = await fresh.signer();
      const made = await fresh.certificate(signer.volunteerId);
      const headers = { ...match(made), cookie: signer.cookie };
      return { who: 'volunteer', path: `/api/certificates/${made.id}`, body: { shows: ['what'] }, headers };
    },
  ],
  'POST /api/certificates/:id/revoke': [
    async (_, fresh) => {
      const made = await fresh.certificate((await fresh.volunteer()).id);
      return {
        who: 'coordinator',
        path: `/api/certificates/${made.id}/revoke`,
        body: {},
        headers: match(made),
      };
    },
  ],
};
