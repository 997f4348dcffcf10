import { Injectable, inject } from '@angular/core';
import { EXPERIENCE_THEMES, THEME_AREAS, type ThemeArea } from '@rinnakkain/domain';
import { CodeNames, Formats, capital } from '@rinnakkain/platform-dashboard';

const areaNames: Record<ThemeArea, string> = {
  baby: $localize`:@@people.theme_area.baby:Family with a baby`,
  violence: $localize`:@@people.theme_area.violence:Violence`,
  substance: $localize`:@@people.theme_area.substance:Substance use in the family`,
  separation: $localize`:@@people.theme_area.separation:Separation`,
  general: $localize`:@@people.theme_area.general:Life situation`,
};

/** Experience themes to choose from, area by area, by name. */
@Injectable({ providedIn: 'root' })
export class ThemeChoices {
  private readonly names = inject(CodeNames);
  private readonly language = inject(Formats).language;

  /** Areas with what is still left to choose. */
  without(chosen: readonly string[]): { name: string; themes: { code: string; name: string }[] }[] {
    return THEME_AREAS.map((area) => ({
      name: areaNames[area],
      themes: EXPERIENCE_THEMES.filter((theme) => theme.area === area && !chosen.includes(theme.code))
        .map(({ code }) => ({ code, name: this.nameOf(code) }))
        .sort((one, other) => one.name.localeCompare(other.name, this.language)),
    })).filter(({ themes }) => themes.length);
  }

  nameOf(code: string): string {
    return capital(this.names.theme(code));
  }
}
