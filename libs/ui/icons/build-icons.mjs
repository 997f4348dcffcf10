// Writes the sprite and the list of its names from the installed Phosphor icons and our own shapes:
//   node libs/ui/icons/build-icons.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const here = new URL('./', import.meta.url);
const root = new URL('../../../', here);
const names = readFileSync(new URL('used.txt', here), 'utf8').split('\n').filter(Boolean).sort();

/** The weight of a Phosphor icon is the end of its name; regular has none. */
const weightOf = (name) => /-(bold|fill)$/.exec(name)?.[1] ?? 'regular';

const symbol = (name) => {
  const file = new URL(`node_modules/@phosphor-icons/core/assets/${weightOf(name)}/${name}.svg`, root);
  const drawing = readFileSync(file, 'utf8').replace(/^<svg[^>]*>|<\/svg>\s*$/g, '');
  return `<symbol id="${name}" viewBox="0 0 256 256">${drawing}</symbol>`;
};

const own = readFileSync(new URL('shapes.svg', here), 'utf8').replace(/^<svg[^>]*>\s*|\s*<\/svg>\s*$/g, '');
const sprite = `<svg xmlns="http://www.w3.org/2000/svg">\n${own}\n${names.map(symbol).join('\n')}\n</svg>\n`;
const list = names.map((name) => `  | '${name}'`).join('\n');

writeFileSync(new URL('apps/dashboard/public/icons.svg', root), sprite);
writeFileSync(
  new URL('../src/icon/icon-name.ts', here),
  `/** The icons of the sprite; written by icons/build-icons.mjs from icons/used.txt. */\nexport type IconName =\n${list};\n`,
);
