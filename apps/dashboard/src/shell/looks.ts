import type { Look } from '@rinnakkain/platform-dashboard';

/** What the product can look like. */
export const looks: readonly { look: Look; name: string }[] = [
  { look: 'system', name: $localize`:@@shell.look.system:As the device` },
  { look: 'light', name: $localize`:@@shell.look.light:Light` },
  { look: 'dark', name: $localize`:@@shell.look.dark:Dark` },
];
