import {
  html,
  type Html,
  pageAddress,
  type PublicAssociation,
  type TextLanguage,
  writtenDay,
} from '@rinnakkain/platform-api';
import { commonText } from '../texts/common-texts';
import { noticeHeading, type NoticeKey } from '../texts/notices';
import { writtenText } from './written-text';

/** What stands on the page of a text. */
export interface ShownNotice {
  readonly key: NoticeKey;
  readonly language: TextLanguage;
  readonly words: string;
  /** Whose own text it is, and from when; null for the one that is the same for all. */
  readonly own: { readonly association: string; readonly appliesFrom: string } | null;
  /** Associations whose own text can be read instead. */
  readonly others: readonly PublicAssociation[];
}

/** A page that is a text. */
export function noticePage({ key, language, words, own, others }: ShownNotice): Html {
  const ownLine =
    own &&
    html`<p class="lead">
      ${commonText(language, 'own_text', {
        association: own.association,
        day: writtenDay(own.appliesFrom, language),
      })}
    </p>`;
  const ownTexts =
    others.length > 0 &&
    html`<div class="text">
      <h2>${commonText(language, 'own_notices')}</h2>
      <ul>
        ${others.map(
          ({ id, name }) =>
            html`<li><a href="${pageAddress(key, language)}?association=${id}">${name}</a></li>`,
        )}
      </ul>
    </div>`;
  return html`<div class="wide">
    <h1>${noticeHeading(language, key)}</h1>
    ${ownLine}${writtenText(words)}${ownTexts}
  </div>`;
}
