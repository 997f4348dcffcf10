import { placeholders, translate } from './xliff.mjs';

/**
 * Brings one language to the texts of the source: keeps translations, takes new ones (id → text), and drops what is no
 * longer used when told to (`prune`; a text whose page is only being written is not used either). Gives { units,
 * missing, changed, unused, problems }: ids without a translation, ids whose source has changed under a kept
 * translation, ids that nothing uses, and sentences about translations that cannot be used.
 */
export function merge(source, present, given, { prune = false } = {}) {
  const units = new Map();
  const missing = [];
  const changed = [];
  const problems = [];
  for (const [id, unit] of source) {
    const old = present.get(id);
    let target = old?.target;
    if (given.has(id)) {
      const made = translate(given.get(id), unit.source);
      if (made.unknown.length) {
        const names = [...placeholders(unit.source).keys()].map((name) => `{$${name}}`).join(' ') || 'none';
        problems.push(`${id}: unknown placeholder ${made.unknown.join(', ')}; the source has ${names}`);
      } else target = made.target;
      if (made.unused.length) problems.push(`${id}: leaves out {$${made.unused.join('}, {$')}}`);
    } else if (old && plain(old.source) !== plain(unit.source)) {
      changed.push(id);
      target = withPlaceholdersOf(unit.source, target);
    }
    if (target === undefined) missing.push(id);
    units.set(id, { source: unit.source, target });
  }
  for (const id of given.keys()) if (!source.has(id)) problems.push(`${id}: no such text in the source`);
  const unused = [...present.keys()].filter((id) => !source.has(id));
  if (!prune) for (const id of unused) units.set(id, present.get(id));
  return { units, missing, changed, unused, problems };
}

const plain = (text) => text.replace(/ equiv-text="[^"]*"/g, '');

/** A kept translation with the placeholders as the changed source writes them. */
function withPlaceholdersOf(source, target) {
  const known = placeholders(source);
  return target?.replace(/<x id="([^"]*)"[^>]*\/>/g, (written, id) => known.get(id) ?? written);
}
