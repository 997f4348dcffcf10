import { accessibilityFaults, show } from '../testing';
import { type BarGroup, ExplanationBar } from './explanation-bar';

const groups: BarGroup[] = [
  { group: 'experience', segments: [{ criterion: 'theme', points: 300, of: 389 }] },
  {
    group: 'person',
    segments: [
      { criterion: 'language', points: 104, of: 104 },
      { criterion: 'age', points: 39, of: 78, unknown: true },
    ],
  },
];

describe('The explanation bar', () => {
  it('tells its sums as one image', async () => {
    const { element, page } = await show(ExplanationBar, { groups });
    const image = page.getByRole('img');
    expect(image.getAttribute('aria-label')).toBe(
      '443 of 571 points. Experience 300 / 389, Person 143 / 182',
    );
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('gives each criterion the width of its weight and the fill of its points', async () => {
    const { element } = await show(ExplanationBar, { groups });
    const [theme] = element.querySelectorAll<HTMLElement>('.segment');
    expect(theme?.style.flexGrow).toBe('389');
    expect(parseFloat(theme?.querySelector<HTMLElement>('.fill')?.style.width ?? '')).toBeCloseTo(77.1, 1);
  });

  it('hatches what is not known instead of filling it', async () => {
    const { element } = await show(ExplanationBar, { groups });
    const unknown = element.querySelectorAll('.unknown');
    expect(unknown).toHaveLength(1);
    expect(unknown[0]?.querySelector('.fill')).toBeNull();
  });
});
