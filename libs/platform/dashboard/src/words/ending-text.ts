import type { EndingKind } from '@rinnakkain/domain';
import { stateText } from './state-text';

/** What ends, in words that begin small. */
export function endingText(what: EndingKind): string {
  switch (what) {
    case 'agreement':
    case 'pledge':
      return stateText('paper', 'kind', what);
    case 'interview':
      return $localize`:@@platform.ending.interview:interview`;
    case 'guidance':
      return $localize`:@@platform.ending.guidance:guidance`;
    default:
      return stateText('course', 'kind', what);
  }
}
