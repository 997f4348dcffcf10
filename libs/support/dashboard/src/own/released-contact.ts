import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ReleasedField } from '@rinnakkain/api-client';
import { CodeNames, DayPipe, stateLabel } from '@rinnakkain/platform-dashboard';
import { Icon } from '@rinnakkain/ui';

/** The contact details the seeker has let out, behind a tap; a number becomes a call, an address a message. */
@Component({
  selector: 'rk-released-contact',
  imports: [DayPipe, Icon, MatButton],
  template: `<h2 i18n="@@own.contact">Contact details</h2>
    @if (contacts().length) {
      @if (shown()) {
        <dl>
          @for (contact of contacts(); track contact.id) {
            <div>
              <dt>{{ contact.name }}</dt>
              <dd>
                @if (contact.link) {
                  <a [href]="contact.link">{{ contact.value }}</a>
                } @else {
                  {{ contact.value }}
                }
                <span class="rk-meta" i18n="@@own.contact.until"
                  >shown until {{ contact.until | rkDay }}</span
                >
              </dd>
            </div>
          }
        </dl>
        <button matButton class="rk-quiet" type="button" (click)="shown.set(false)" i18n="@@own.contact.hide">
          Hide
        </button>
      } @else {
        <button matButton="outlined" class="rk-large" type="button" (click)="shown.set(true)">
          <rk-icon name="eye" />
          <ng-container i18n="@@own.contact.show">Show the contact details</ng-container>
        </button>
      }
    } @else {
      <p class="rk-meta" i18n="@@own.contact.none">
        No contact details have been released to you. The coordinator passes messages on.
      </p>
    }`,
  styleUrl: './cards.scss',
  styles: `
    dd .rk-meta {
      display: block;
      font-weight: 400;
    }
    dd a {
      display: inline-flex;
      align-items: center;
      min-height: 32px;
    }
    button {
      justify-self: start;
    }
    .rk-quiet {
      margin: -6px 0 -6px -14px;
    }
  `,
})
export class ReleasedContact {
  private readonly names = inject(CodeNames);
  readonly released = input.required<readonly ReleasedField[]>();

  protected readonly shown = signal(false);
  protected readonly contacts = computed(() =>
    this.released()
      .filter(({ value, field }) => value !== null && field !== 'firstName')
      .map(({ id, field, value, until }) => ({
        id,
        until,
        name: stateLabel('release', 'field', field),
        value: field === 'municipality' ? this.names.municipality(value ?? '') : (value ?? ''),
        link: linkTo(field, value ?? ''),
      })),
  );
}

function linkTo(field: ReleasedField['field'], value: string): string | null {
  if (field === 'phone') return `tel:${value.replace(/[^+\d]/g, '')}`;
  return field === 'email' ? `mailto:${value}` : null;
}
