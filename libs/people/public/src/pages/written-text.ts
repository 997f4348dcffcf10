import { textBlocks } from '@rinnakkain/domain';
import { html, type Html } from '@rinnakkain/platform-api';

const heading = (text: string, level: 2 | 3): Html =>
  level === 2 ? html`<h2>${text}</h2>` : html`<h3>${text}</h3>`;

/** A text as it is written in plain characters; its headings stand under those of the page. */
export const writtenText = (text: string, level: 2 | 3 = 2): Html =>
  html`<div class="text">
    ${textBlocks(text).map((block) => {
      if (block.kind === 'heading') return heading(block.text, level);
      return block.kind === 'list'
        ? html`<ul>
            ${block.items.map((item) => html`<li>${item}</li>`)}
          </ul>`
        : html`<p>${block.text}</p>`;
    })}
  </div>`;
