import { EXPERIENCE_THEMES, type ExperienceTheme } from './experience-themes';

const byCode = new Map(EXPERIENCE_THEMES.map((theme) => [theme.code, theme]));

/** The theme of a code, undefined when there is none. */
export const themeOf = (code: string): ExperienceTheme | undefined => byCode.get(code);

/** True when one theme stands above another, directly or further up. */
export function isBroader(theme: string, than: string): boolean {
  let above = byCode.get(than)?.broader ?? null;
  while (above !== null) {
    if (above === theme) return true;
    above = byCode.get(above)?.broader ?? null;
  }
  return false;
}

/** How an offered theme stands to a sought one. */
export type ThemeNearness = 'same' | 'broader' | 'narrower';

/** The same, a broader or a narrower theme than the sought one; null when they have nothing in common. */
export function themeNearness(sought: string, offered: string): ThemeNearness | null {
  if (sought === offered) return 'same';
  if (isBroader(offered, sought)) return 'broader';
  return isBroader(sought, offered) ? 'narrower' : null;
}
