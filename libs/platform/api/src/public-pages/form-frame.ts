import type { TextLanguage } from '../texts/written-texts';
import { html, type Html } from './html';
import { frameText } from './page-texts';

/** One step of a form: a part of one page, which the script shows one at a time. */
export interface FormStep {
  readonly title: string;
  readonly body: Html;
}

/** A form of a page in steps; without a script it is one page. */
export function formWith(given: {
  readonly language: TextLanguage;
  /** What keeps the unfinished apart from other forms on the device. */
  readonly name: string;
  readonly action: string;
  readonly steps: readonly FormStep[];
  readonly send: string;
  readonly trap: Html;
  /** Whether the unfinished may be kept on the device when asked for. */
  readonly keeps: boolean;
}): Html {
  const t = (text: Parameters<typeof frameText>[1]): string => frameText(given.language, text);
  const all = given.steps.length;
  return html`<form
    class="card"
    method="post"
    action="${given.action}"
    autocomplete="off"
    novalidate
    data-steps="${all > 1 ? 'yes' : 'no'}"
    data-name="${given.name}"
    data-next="${t('next')}"
    data-previous="${t('previous')}"
  >
    ${given.trap}${given.steps.map(
      ({ title, body }, i) =>
        html`<section class="step" aria-labelledby="step-${i + 1}">
          ${all > 1 && html`<p class="which">${frameText(given.language, 'step_of', { n: i + 1, all })}</p>`}
          <h2 id="step-${i + 1}" tabindex="-1">${title}</h2>
          ${body}
        </section>`,
    )}${
      given.keeps &&
      html`<div
        class="keeping"
        hidden
        data-kept="${t('kept')}"
        data-forgotten="${t('forgotten')}"
        data-before="${t('kept_before')}"
      >
        <p class="hint">${t('keep_hint')}</p>
        <p class="row">
          <button type="button" class="quiet" data-do="keep">${t('keep')}</button
          ><button type="button" class="quiet" data-do="forget" hidden>${t('forget')}</button>
        </p>
        <p role="status"></p>
      </div>`
    }
    <p class="row sending"><button type="submit" class="primary">${given.send}</button></p>
  </form>`;
}
