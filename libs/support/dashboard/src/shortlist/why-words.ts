import { Injectable, inject } from '@angular/core';
import type { WhyKey } from '@rinnakkain/domain';
import { CodeNames, Formats, capital, stateText } from '@rinnakkain/platform-dashboard';

/** What goes with a why key: codes and numbers. */
export type WhyArgs = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** Why a candidate got the points: one sentence for every key that the rules can give. */
@Injectable({ providedIn: 'root' })
export class WhyWords {
  private readonly formats = inject(Formats);
  private readonly names = inject(CodeNames);

  private readonly words: Readonly<Record<WhyKey, (args: WhyArgs) => string>> = {
    'themes.main.depth3': () =>
      $localize`:@@support.why.theme_depth3:Same experience, well worked through (3/3)`,
    'themes.main.depth2': () => $localize`:@@support.why.theme_depth2:Same experience (2/3)`,
    'themes.main.depth1': () => $localize`:@@support.why.theme_depth1:Same experience, in part (1/3)`,
    'theme.broader': (args) => {
      const theme = this.names.theme(text(args['offered']));
      return $localize`:@@support.why.theme_broader:Close experience: ${theme}:theme:`;
    },
    'theme.narrower': (args) => {
      const theme = this.names.theme(text(args['offered']));
      return $localize`:@@support.why.theme_narrower:Part of the experience: ${theme}:theme:`;
    },
    'theme.none': () => $localize`:@@support.why.theme_none:No shared experience`,
    'language.wish': (args) => this.language(args),
    'language.first': (args) => this.language(args),
    'language.common': (args) => {
      const language = this.names.languageOf(text(args['language']));
      return $localize`:@@support.why.language_common:${language}:language:, not the first language`;
    },
    'language.none': () => $localize`:@@support.why.language_none:No common language`,
    'language.unknown': () => $localize`:@@support.why.language_unknown:Languages not known`,
    'gender.no_wish': () => $localize`:@@support.why.gender_no_wish:No wish`,
    'gender.wish.met': () => $localize`:@@support.why.gender_met:As wished`,
    'gender.wish.not_met': () => $localize`:@@support.why.gender_not_met:Other than wished`,
    'gender.unknown': () => $localize`:@@support.why.gender_unknown:Not told`,
    'age.no_wish': () => $localize`:@@support.why.age_no_wish:No wish`,
    'age.wish': () => $localize`:@@support.why.age_wish:Within the wished ages`,
    'age.outside': (args) => {
      const years = this.formats.number(number(args['years']));
      return $localize`:@@support.why.age_outside:${years}:years: years outside the wish`;
    },
    'age.unknown': () => $localize`:@@support.why.age_unknown:Age not known`,
    'form.all': (args) => this.forms(args) || $localize`:@@support.why.form_all:All wished ways`,
    'form.wish.met': () => $localize`:@@support.why.form_met:The wished way`,
    'form.wish.not_met': () => $localize`:@@support.why.form_not_met:Not the wished way`,
    'form.some': (args) => this.forms(args) || $localize`:@@support.why.form_some:Some of the wished ways`,
    'form.none': () => $localize`:@@support.why.form_none:No common way`,
    'form.unknown': () => $localize`:@@support.why.form_unknown:Ways of meeting not known`,
    'distance.not_needed': () => $localize`:@@support.why.distance_not_needed:No travelling needed`,
    'distance.km': (args) => {
      const distance = this.formats.kilometres(number(args['km']));
      return $localize`:@@support.why.distance_km:About ${distance}:distance:`;
    },
    'distance.same_municipality': () => $localize`:@@support.why.distance_same:Same municipality`,
    'distance.wish.met': () => $localize`:@@support.why.distance_met:Area as wished`,
    'distance.wish.not_met': () => $localize`:@@support.why.distance_not_met:Area other than wished`,
    'distance.unknown': () => $localize`:@@support.why.distance_unknown:Distance not known`,
    'time.slots': (args) => {
      const common = number(args['common']);
      return common === 1
        ? $localize`:@@support.why.time_one:One common time`
        : $localize`:@@support.why.time_many:${common}:count: common times`;
    },
    'time.none': () => $localize`:@@support.why.time_none:No common times`,
    'time.unknown': () => $localize`:@@support.why.time_unknown:Times not known`,
  };

  /** The sentence of a key. */
  why(key: WhyKey, args: WhyArgs = {}): string {
    return this.words[key](args);
  }

  /** True when half points were given because something is not known. */
  isUnknown(key: WhyKey): boolean {
    return key.endsWith('.unknown');
  }

  private language(args: WhyArgs): string {
    return capital(this.names.languageOf(text(args['language'])));
  }

  private forms(args: WhyArgs): string {
    const forms = Array.isArray(args['forms']) ? args['forms'] : [];
    return capital(forms.map((form) => stateText('contact', 'form', form as never)).join(', '));
  }
}
