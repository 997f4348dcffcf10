import { aVolunteer } from '../../testing/people';
import { changesOf, draftOf, emptyDraft, newVolunteerOf, rebased } from './volunteer-draft';

const before = draftOf(aVolunteer());

describe('The details of a volunteer', () => {
  it('sends what has changed and nothing else', () => {
    expect(changesOf(before, before)).toEqual({});
    expect(
      changesOf({ ...before, travelKm: '', alias: ' ', seekerGenders: ['woman'], freePlaces: '3' }, before),
    ).toEqual({ travelKm: null, alias: null, freePlaces: 3, limits: { seekerGenders: ['woman'] } });
  });

  it('keeps one’s own changes on top of what somebody else saved', () => {
    const theirs = { ...before, alias: 'Aamu', municipality: '211' };
    const { draft, others, both } = rebased({ ...before, alias: 'Ilta', travelKm: '10' }, before, theirs);
    expect(draft).toMatchObject({ alias: 'Ilta', municipality: '211', travelKm: '10' });
    expect(others).toEqual(['alias', 'municipality']);
    expect(both).toEqual(['alias']);
  });

  it('sends name and contact alone before a consent', () => {
    const filled = {
      ...emptyDraft(['u1']),
      firstName: ' Oona ',
      lastName: 'Malli',
      phone: '+358 00 000',
      travelKm: '10',
    };
    const none = { given: 'no' as const, textVersion: '', day: null, how: null };
    expect(newVolunteerOf(filled, none)).toEqual({
      firstName: 'Oona',
      lastName: 'Malli',
      phone: '+358 00 000',
      units: ['u1'],
    });
    const given = { given: 'yes' as const, textVersion: '1', day: '2026-11-24', how: 'spoken' as const };
    expect(newVolunteerOf(filled, given)).toMatchObject({
      travelKm: 10,
      freePlaces: 1,
      consent: { textVersion: '1', day: '2026-11-24', how: 'spoken' },
    });
  });
});
