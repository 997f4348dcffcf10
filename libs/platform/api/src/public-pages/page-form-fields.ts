import type { TextLanguage } from '../texts/written-texts';
import { flag, html, type Html, type Piece } from './html';
import type { SentForm } from './page-form';
import { frameText } from './page-texts';

/** A choice of a field. */
export interface FieldOption {
  readonly value: string;
  readonly name: string;
  readonly hint?: string;
}

/** What the fields of a form have in common: what was sent, and what is wrong with it, in words by field. */
export interface FieldsOf {
  readonly language: TextLanguage;
  readonly sent: SentForm;
  readonly faults: ReadonlyMap<string, string>;
}

/** What every field has. */
interface FieldBase {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

const octagon = html`<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M5 .8h6l4.2 4.2v6L11 15.2H5L.8 11V5z" fill="currentColor" />
  <path class="mark" d="M8 4v5M8 11.2v.6" />
</svg>`;

/** Draws the fields of a form: a label above, the hint under it, the fault beside what it is about. */
export class PageFields {
  constructor(private readonly of: FieldsOf) {}

  /** One line of text. */
  line(
    field: FieldBase & {
      readonly type?: 'text' | 'tel' | 'email';
      readonly max: number;
      readonly width?: 'short' | 'long';
    },
  ): Html {
    const { name } = field;
    return this.framed(
      field,
      html`<input
        id="${name}"
        name="${name}"
        type="${field.type ?? 'text'}"
        class="${field.width ?? 'long'}"
        maxlength="${field.max}"
        value="${this.of.sent.text(name)}"
        autocomplete="off"
        ${this.described(field)}
      />`,
    );
  }

  /** A few lines of text. */
  lines(field: FieldBase & { readonly max: number }): Html {
    const { name } = field;
    return this.framed(
      field,
      html`<textarea
        id="${name}"
        name="${name}"
        rows="4"
        maxlength="${field.max}"
        autocomplete="off"
        ${this.described(field)}
      >
${this.of.sent.text(name)}</textarea>`,
    );
  }

  /** One of many, in a list that opens; `options` are written by `optionsOf`. */
  list(field: FieldBase & { readonly options: (chosen: string) => Piece }): Html {
    const { name } = field;
    return this.framed(
      field,
      html`<select id="${name}" name="${name}" autocomplete="off" ${this.described(field)}>
        ${field.options(this.of.sent.text(name))}
      </select>`,
    );
  }

  /** One of a few. */
  one(field: FieldBase & { readonly options: readonly FieldOption[]; readonly first?: string }): Html {
    const chosen = this.of.sent.text(field.name) || field.first;
    return this.group(field, 'radio', (value) => value === chosen);
  }

  /** Any of a few. */
  several(field: FieldBase & { readonly options: readonly FieldOption[] }): Html {
    const chosen = this.of.sent.all(field.name);
    return this.group(field, 'checkbox', (value) => chosen.includes(value));
  }

  /** A box to tick. */
  box({ name, label, hint }: FieldBase): Html {
    const fault = this.of.faults.get(name);
    return html`<div class="${fault ? 'field faulty' : 'field'}">
      <label class="option"
        ><input
          type="checkbox"
          id="${name}"
          name="${name}"
          value="yes"
          ${flag('checked', this.of.sent.has(name))}
          autocomplete="off"
          ${this.described({ name, label, ...(hint ? { hint } : {}) })}
        /><span>${label}</span></label
      >${this.told({ name, label, ...(hint ? { hint } : {}) })}
    </div>`;
  }

  /** What is wrong, with a link to each place; it takes the focus. */
  summary(extra?: string): Html | null {
    const { faults, language } = this.of;
    if (faults.size === 0 && !extra) return null;
    return html`<div id="faults" class="faults" role="alert" tabindex="-1" autofocus>
      <h2>${octagon}${frameText(language, 'faults')}</h2>
      ${extra && html`<p>${extra}</p>`}
      ${
        faults.size > 0 &&
        html`<ul>
          ${[...faults].map(([name, words]) => html`<li><a href="#${name}">${words}</a></li>`)}
        </ul>`
      }
    </div>`;
  }

  /** A field that people neither see nor hear of: whatever fills it in is asked once more. */
  trap(): Html {
    return html`<div class="trap" aria-hidden="true">
      <label for="homepage">${frameText(this.of.language, 'trap')}</label
      ><input id="homepage" name="homepage" tabindex="-1" autocomplete="off" value="" />
    </div>`;
  }

  private group(
    field: FieldBase & { readonly options: readonly FieldOption[] },
    type: 'radio' | 'checkbox',
    isChosen: (value: string) => boolean,
  ): Html {
    const { name, label, options, optional } = field;
    const fault = this.of.faults.get(name);
    return html`<fieldset
      id="${name}"
      tabindex="-1"
      class="${fault ? 'field choices faulty' : 'field choices'}"
      ${this.describedBy(field)}
    >
      <legend>${label}${optional && this.optional()}</legend>
      ${this.told(field)}
      <div class="options">
        ${options.map(
          ({ value, name: words, hint }) =>
            html`<label class="option"
              ><input
                type="${type}"
                name="${name}"
                value="${value}"
                ${flag('checked', isChosen(value))}
                autocomplete="off"
              /><span>${words}${hint && html`<small>${hint}</small>`}</span></label
            >`,
        )}
      </div>
    </fieldset>`;
  }

  private framed(field: FieldBase, control: Html): Html {
    const { name, label, optional } = field;
    return html`<div class="${this.of.faults.has(name) ? 'field faulty' : 'field'}">
      <label for="${name}">${label}${optional && this.optional()}</label>${this.told(field)}${control}
    </div>`;
  }

  private optional(): Html {
    return html` <span class="optional">(${frameText(this.of.language, 'optional')})</span>`;
  }

  private told({ name, hint }: FieldBase): Html {
    const fault = this.of.faults.get(name);
    return html`${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}${fault && html`<p class="fault" id="${name}-fault">${octagon}${fault}</p>`}`;
  }

  private described(field: FieldBase): Html {
    const fault = this.of.faults.has(field.name);
    return html`${this.describedBy(field)}${fault && html` aria-invalid="true"`}`;
  }

  private describedBy({ name, hint }: FieldBase): Html | null {
    const fault = this.of.faults.has(name);
    const ids = [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ');
    return ids ? html` aria-describedby="${ids}"` : null;
  }
}

/** Options of a list that opens, the first of them for nothing chosen. */
export const optionsOf =
  (options: readonly FieldOption[], nothing?: string) =>
  (chosen: string): Html =>
    html`${nothing !== undefined && html`<option value="">${nothing}</option>`}${options.map(
      ({ value, name }) =>
        html`<option value="${value}" ${flag('selected', value === chosen)}>${name}</option>`,
    )}`;
