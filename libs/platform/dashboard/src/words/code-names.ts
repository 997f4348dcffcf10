import { Injectable, inject } from '@angular/core';
import { WELLBEING_COUNTIES, municipalityOf, themeOf } from '@rinnakkain/domain';
import { Formats } from '../formats/formats';

/** Languages of this country that the browser's own tables may lack. */
const ownLanguages: Readonly<Record<string, { fi: string; sv: string; en: string }>> = {
  se: { fi: 'pohjoissaame', sv: 'nordsamiska', en: 'Northern Sámi' },
};

/** Languages of Finland that browsers often have no name for. */
const smallLanguages: Readonly<Record<string, string>> = {
  se: $localize`:@@language.se:Northern Sámi`,
  smn: $localize`:@@language.smn:Inari Sámi`,
  sms: $localize`:@@language.sms:Skolt Sámi`,
};

/** The names of codes from the tables of themes, languages, counties and municipalities, in the reader's language. */
@Injectable({ providedIn: 'root' })
export class CodeNames {
  private readonly language = inject(Formats).language;
  private readonly languages = new Intl.DisplayNames(this.language, { type: 'language' });

  /** An experience theme, as it stands inside a sentence; the code itself when there is no such theme. */
  theme(code: string): string {
    const theme = themeOf(code);
    if (!theme) return code;
    return { fi: theme.nameFi, sv: theme.nameSv, en: theme.nameEn }[this.language];
  }

  /** "suomi", "svenska", "Finnish". */
  languageOf(code: string): string {
    const own = ownLanguages[code];
    if (own) return own[this.language];
    try {
      return smallLanguages[code] ?? this.languages.of(code) ?? code;
    } catch {
      return code;
    }
  }

  /** The wellbeing services county by its short name. */
  county(code: string): string {
    const county = WELLBEING_COUNTIES.find((one) => one.code === code);
    if (!county) return code;
    return this.language === 'sv' ? county.shortNameSv : county.shortNameFi;
  }

  /** "Tampere", "Tammerfors". */
  municipality(code: string): string {
    const municipality = municipalityOf(code);
    if (!municipality) return code;
    return this.language === 'sv' ? municipality.nameSv : municipality.nameFi;
  }
}
