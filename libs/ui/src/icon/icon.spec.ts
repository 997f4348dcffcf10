import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { show } from '../testing';
import { Icon } from './icon';

const root = join(__dirname, '../../../..');
const sprite = readFileSync(join(root, 'apps/dashboard/public/icons.svg'), 'utf8');
const used = readFileSync(join(root, 'libs/ui/icons/used.txt'), 'utf8').split('\n').filter(Boolean);

describe('An icon', () => {
  it('is drawn from the sprite and silent for a screen reader', async () => {
    const { element } = await show(Icon, { name: 'phone' });
    expect(element.querySelector('use')?.getAttribute('href')).toBe('icons.svg#phone');
    expect(element.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });

  it.each(used)('%s is in the sprite', (name) => {
    expect(sprite).toContain(`<symbol id="${name}"`);
  });
});
