import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogClose, MatDialogRef } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import type { Exemption, RequiredCourse } from '@rinnakkain/api-client';
import { mayExempt } from '@rinnakkain/domain';
import { Formats, Session, capital } from '@rinnakkain/platform-dashboard';
import { Status } from '@rinnakkain/ui';
import { RequirementWords } from '../requirement-words';
import { ExemptionForm } from './exemption-form';
import type { OpenedCell } from './status-matrix';

/** What is asked why: a cell of the matrix for a task on a day. */
export interface WhyAsked extends OpenedCell {
  readonly taskId: string | null;
  readonly day: string;
  readonly today: string;
  readonly courses: readonly RequiredCourse[];
}

/** Why a requirement stands as it does, and what can be done about it from here. */
@Component({
  selector: 'rk-why-dialog',
  imports: [ExemptionForm, MatButton, MatDialogClose, RouterLink, Status],
  template: `<h2 id="rk-why-title" tabindex="-1">{{ title }}</h2>
    <p class="now">
      <rk-status [plain]="!words.speaks" [kind]="words.kind">{{ words.word }}</rk-status>
      <span class="rk-meta">{{ day }}</span>
    </p>
    <ul>
      @for (line of why; track line) {
        <li>{{ line }}</li>
      }
    </ul>
    @if (granting()) {
      <rk-exemption-form
        [volunteerId]="asked.line.id"
        [taskId]="asked.taskId ?? ''"
        [requirements]="exemptable"
        (saved)="dialog.close($event)"
        (cancelled)="granting.set(false)"
      />
    } @else {
      <footer>
        @if (mayGrant) {
          <button
            matButton="outlined"
            type="button"
            (click)="granting.set(true)"
            i18n="@@people.exemption.grant"
          >
            Grant an exemption
          </button>
        }
        @if (session.may('volunteer.read')) {
          <a
            matButton="outlined"
            [routerLink]="['/volunteers', asked.line.id]"
            [mat-dialog-close]="null"
            i18n="@@people.status.open_volunteer"
            >Open the volunteer</a
          >
        }
        <button matButton class="rk-quiet" type="button" [mat-dialog-close]="null" i18n="@@ui.close">
          Close
        </button>
      </footer>
    }`,
  styles: `
    :host {
      display: block;
      padding: 20px 22px 18px;
    }
    h2 {
      font-size: 1.1875rem;
      line-height: 1.5625rem;
    }
    h2:focus {
      outline: none;
    }
    .now {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
      margin: 8px 0 10px;
    }
    ul {
      display: grid;
      gap: 4px;
      margin-bottom: 16px;
    }
    footer {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: 8px;
      margin-top: 18px;
    }
  `,
})
export class WhyDialog {
  protected readonly asked = inject<WhyAsked>(MAT_DIALOG_DATA);
  protected readonly dialog = inject<MatDialogRef<WhyDialog, Exemption | null>>(MatDialogRef);
  protected readonly session = inject(Session);
  private readonly formats = inject(Formats);
  private readonly requirements = inject(RequirementWords);
  private readonly name = this.requirements.name(this.asked.column.requirement, this.asked.courses);
  private readonly cell = this.asked.line.cells.find(({ key }) => key === this.asked.column.key);

  protected readonly title = `${this.asked.line.name}: ${this.name}`;
  protected readonly words = this.cell
    ? this.requirements.cell(this.cell, this.asked.line.standing)
    : { kind: 'not_applicable' as const, word: '', more: '', speaks: false };
  protected readonly why = this.requirements.why(this.cell?.reasons ?? []);
  protected readonly day = capital(this.formats.nearDay(this.asked.day));
  protected readonly exemptable = [{ ...this.asked.column, name: this.name }];
  protected readonly mayGrant =
    this.session.may('training.exemption.grant') &&
    this.asked.taskId !== null &&
    this.asked.day === this.asked.today &&
    mayExempt(this.asked.column.key) &&
    this.cell?.status !== 'exempt';
  protected readonly granting = signal(false);
}
