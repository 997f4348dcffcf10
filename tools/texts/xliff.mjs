/**
 * The little of XLIFF 1.2 that Angular writes and reads. A text is kept as it stands in the file (its markup
 * escaped, its placeholders as <x/> elements), so that what goes out is what came in.
 */

/** The units of a file: id → { source, target? }. */
export function readUnits(xml) {
  const units = new Map();
  for (const [, id, body] of xml.matchAll(/<trans-unit id="([^"]*)"[^>]*>([\s\S]*?)<\/trans-unit>/g)) {
    const part = (name) =>
      new RegExp(`<${name}(?: [^>]*)?>([\\s\\S]*?)</${name}>|<${name}/>`).exec(body)?.[1];
    units.set(unescape(id), { source: part('source') ?? '', target: part('target') });
  }
  return units;
}

/** A file of translations, its units sorted by id; units without a target are left out. */
export function writeUnits(language, units) {
  const body = [...units]
    .filter(([, { target }]) => target !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { source, target }]) =>
      [
        `      <trans-unit id="${escape(id)}" datatype="html">`,
        `        <source>${source}</source>`,
        `        <target>${target}</target>`,
        '      </trans-unit>',
      ].join('\n'),
    );
  return `${[
    '<?xml version="1.0" encoding="UTF-8" ?>',
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">',
    `  <file source-language="en" target-language="${language}" datatype="plaintext" original="ng2.template">`,
    '    <body>',
    ...body,
    '    </body>',
    '  </file>',
    '</xliff>',
  ].join('\n')}\n`;
}

/** The placeholders of a text in the file: name → the element as it stands there. */
export function placeholders(text) {
  return new Map([...text.matchAll(/<x id="([^"]*)"[^>]*\/>/g)].map(([element, id]) => [id, element]));
}

/**
 * A translator's text as the file has it: markup escaped, `{$NAME}` replaced by the source's placeholder of that name.
 * Gives { target, unknown, unused }: names the source does not have, and names the text leaves out.
 */
export function translate(text, source) {
  const known = placeholders(source);
  const used = new Set();
  const unknown = [];
  const target = escape(text).replace(/\{\$([A-Za-z0-9_]+)\}/g, (written, name) => {
    if (!known.has(name)) unknown.push(name);
    used.add(name);
    return known.get(name) ?? written;
  });
  return { target, unknown, unused: [...known.keys()].filter((name) => !used.has(name)) };
}

/** A text of the file as a translator writes it. */
export function readable(text) {
  return unescape(text.replace(/<x id="([^"]*)"[^>]*\/>/g, '{$$$1}'));
}

const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const unescape = (text) =>
  text.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
