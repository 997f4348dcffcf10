import { accessibilityFaults, show } from '../testing';
import { RhythmStrip } from '../rhythm/rhythm-strip';
import { StageLine } from '../stages/stage-line';
import { Timeline, type TimelinePeriod } from './timeline';

const periods: TimelinePeriod[] = [
  {
    heading: 'To come',
    future: true,
    entries: [{ id: '1', when: 'Thu 26 Nov', mark: 'met', title: 'Session set' }],
  },
  {
    heading: 'November',
    entries: [
      {
        id: '2',
        when: 'Wed 18 Nov',
        mark: 'met',
        title: 'Session, 2 h',
        facts: 'Face to face',
        status: { kind: 'fine', word: 'acknowledged' },
      },
    ],
  },
];

describe('The timeline', () => {
  it('carries everything in words: months as headings, entries as lists', async () => {
    const { element, page } = await show(Timeline, { periods });
    expect(page.getAllByRole('heading').map((heading) => heading.textContent)).toEqual([
      'To come',
      'November',
    ]);
    expect(page.getAllByRole('listitem')).toHaveLength(2);
    expect(page.getByText('acknowledged')).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});

describe('The rhythm strip', () => {
  it('says its sentence first and keeps the drawing silent', async () => {
    const { element, page } = await show(RhythmStrip, {
      sentence: '12 sessions, two a month.',
      from: '2026-05-01',
      to: '2026-12-20',
      today: '2026-11-24',
      names: 'Aino, Noora',
      pauses: [{ from: '2026-07-01', to: '2026-07-28' }],
      marks: [{ day: '2026-11-18', kind: 'met' }],
    });
    expect(page.getByText('12 sessions, two a month.')).toBeTruthy();
    expect(element.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});

describe('The stage line', () => {
  it('marks the present stage for everyone', async () => {
    const { element, page } = await show(StageLine, {
      now: 1,
      stages: [{ name: 'Proposal', day: '21 Apr' }, { name: 'Running', day: 'now' }, { name: 'Ending' }],
    });
    const now = page
      .getAllByRole('listitem')
      .filter((stage) => stage.getAttribute('aria-current') === 'step');
    expect(now.map((stage) => stage.textContent?.trim())).toEqual(['Runningnow']);
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});
