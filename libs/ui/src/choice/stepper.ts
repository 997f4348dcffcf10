import { Component, ElementRef, computed, inject, input, model } from '@angular/core';
import { Icon } from '../icon/icon';

let made = 0;

/** A length in minutes by steps of a quarter; the figure reads "2 h", "1 h 30 min". Works alone or with `[formField]`. */
@Component({
  selector: 'rk-stepper',
  imports: [Icon],
  template: `<span class="label" [id]="id">{{ label() }}</span>
    <div class="stepper">
      <button
        type="button"
        tabindex="-1"
        aria-label="Shorter"
        i18n-aria-label="@@ui.stepper.less"
        [disabled]="value() <= least()"
        (click)="step(-1)"
      >
        <rk-icon name="minus-bold" />
      </button>
      <span
        class="figure"
        role="spinbutton"
        tabindex="0"
        [attr.aria-labelledby]="id"
        [attr.aria-valuenow]="value()"
        [attr.aria-valuemin]="least()"
        [attr.aria-valuemax]="most()"
        [attr.aria-valuetext]="words()"
        (keydown.arrowUp)="step(1, $event)"
        (keydown.arrowDown)="step(-1, $event)"
        (keydown.arrowRight)="step(1, $event)"
        (keydown.arrowLeft)="step(-1, $event)"
        (keydown.pageUp)="step(4, $event)"
        (keydown.pageDown)="step(-4, $event)"
        >{{ words() }}</span
      >
      <button
        type="button"
        tabindex="-1"
        aria-label="Longer"
        i18n-aria-label="@@ui.stepper.more"
        [disabled]="value() >= most()"
        (click)="step(1)"
      >
        <rk-icon name="plus-bold" />
      </button>
    </div>`,
  styles: `
    :host {
      display: grid;
      gap: 5px;
      align-content: start;
    }
    .label {
      font-size: 0.90625rem;
      line-height: 1.1875rem;
      font-weight: 600;
    }
    .stepper {
      display: grid;
      grid-template-columns: 48px minmax(80px, 1fr) 48px;
      height: 48px;
      border: 1px solid var(--rk-outline);
      border-radius: var(--rk-radius-control);
      background: var(--rk-surface);
    }
    button {
      border: 0;
      background: none;
      color: var(--rk-jarvi);
      display: grid;
      place-items: center;
      cursor: pointer;
      border-radius: var(--rk-radius-control);
    }
    button:disabled {
      color: var(--rk-ink-3);
      cursor: default;
    }
    .figure {
      display: grid;
      place-items: center;
      font-weight: 650;
      border: solid var(--rk-line);
      border-width: 0 1px;
    }
    @media (max-width: 639px) {
      .label {
        font-size: 1.03125rem;
        line-height: 1.375rem;
        font-weight: 650;
      }
    }
  `,
})
export class Stepper {
  readonly label = input.required<string>();
  readonly value = model.required<number>();
  readonly least = input(15);
  readonly most = input(24 * 60);
  readonly stepMinutes = input(15);
  protected readonly id = `rk-stepper-${++made}`;
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly words = computed(() => {
    const [hours, minutes] = [Math.floor(this.value() / 60), this.value() % 60];
    return [hours && `${hours} h`, minutes && `${minutes} min`].filter(Boolean).join(' ') || '0 min';
  });

  /** Takes the focus to the figure. */
  focus(): void {
    this.element.querySelector<HTMLElement>('[role=spinbutton]')?.focus();
  }

  protected step(steps: number, event?: Event): void {
    event?.preventDefault();
    const next = this.value() + steps * this.stepMinutes();
    this.value.set(Math.min(this.most(), Math.max(this.least(), next)));
  }
}
