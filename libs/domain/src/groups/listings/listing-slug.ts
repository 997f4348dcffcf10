const SLUG_MAX = 64;
/** What nobody else's slug ends with. */
const SUFFIX = /^[a-z0-9]{6,12}$/;

/**
 * The name of a listing in feeds, made once and then kept: other programs keep favourites by it. The end is by chance, so
 * that a removed one never comes back as another and two associations never have the same.
 */
export function listingSlug(name: string, chance: string): string {
  if (!SUFFIX.test(chance)) throw new Error('A slug ends with letters and digits by chance.');
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, SLUG_MAX - chance.length - 1)
    .replace(/-$/, '');
  return plain ? `${plain}-${chance}` : chance;
}
