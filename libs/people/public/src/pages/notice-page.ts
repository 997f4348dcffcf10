import { html, type Html, type TextLanguage } from '@rinnakkain/platform-api';
import { type NoticeKey, noticeText } from '../texts/notices';

/** A text as it is written in plain characters: `## ` before a heading, `- ` before each point, an empty line between. */
export const blocksOf = (text: string): Html[] =>
  text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter(Boolean)
    .map((block) => {
      if (block.startsWith('## ')) return html`<h2>${block.slice(3)}</h2>`;
      const lines = block.split('\n');
      return lines.every((line) => line.startsWith('- '))
        ? html`<ul>
            ${lines.map((line) => html`<li>${line.slice(2)}</li>`)}
          </ul>`
        : html`<p>${block}</p>`;
    });

/** A page that is a text: its first line is its heading. */
export function noticePage(key: NoticeKey, language: TextLanguage): Html {
  const [heading = '', ...rest] = noticeText(key, language).trim().split('\n');
  return html`<div class="wide">
    <h1>${heading}</h1>
    <div class="text">${blocksOf(rest.join('\n'))}</div>
  </div>`;
}
