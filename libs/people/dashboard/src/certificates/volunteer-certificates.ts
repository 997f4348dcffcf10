import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Certificate } from '@rinnakkain/api-client';
import { Formats, Session, problemOf, stateLabel, ProblemNote } from '@rinnakkain/platform-dashboard';
import { Confirmation, Icon, SectionHeading, SkeletonRows, Status, Undo } from '@rinnakkain/ui';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { CertificateWords } from './certificate-words';
import { CertificatesApi } from './certificates-api';
import { IssueForm } from './issue-form';

/** The certificates of a volunteer: issuing one, reading it as a file, revoking it. */
@Component({
  selector: 'rk-volunteer-certificates',
  imports: [Icon, IssueForm, MatButton, ProblemNote, RefusalNote, SectionHeading, SkeletonRows, Status],
  template: `<rk-section-heading
      heading="Certificates"
      i18n-heading="@@certificate.heading"
      [count]="rows()?.length || undefined"
    >
      @if (session.may('certificate.issue') && !issuing()) {
        <button matButton class="rk-small" type="button" (click)="issuing.set(true)">
          <rk-icon name="plus-bold" [size]="14" />
          <ng-container i18n="@@certificate.new">Issue a certificate</ng-container>
        </button>
      }
    </rk-section-heading>
    @if (issuing()) {
      <div class="form">
        <rk-issue-form
          [volunteerId]="volunteerId()"
          (issued)="finish($event)"
          (cancelled)="issuing.set(false)"
        />
      </div>
    }
    <rk-refusal-note [problem]="sending.problem()" (reload)="refresh()" />
    @if (problem(); as problem) {
      <rk-problem-note [problem]="problem" (again)="refresh()" />
    } @else if (rows(); as rows) {
      <ul>
        @for (row of rows; track row.id) {
          <li>
            <div class="what">
              <h3>
                <a [href]="row.file" download
                  >{{ row.name
                  }}<span class="rk-hidden" i18n="@@people.papers.pdf">, download as PDF</span></a
                >
              </h3>
              <p>{{ row.facts }}</p>
            </div>
            @if (row.certificate.revokedOn) {
              <rk-status plain kind="expired"
                ><ng-container i18n="@@certificate.revoked">revoked</ng-container></rk-status
              >
            } @else {
              <rk-status plain kind="fine"
                ><ng-container i18n="@@certificate.issued">issued</ng-container></rk-status
              >
            }
            <div class="steps">
              @if (row.certificate.allowed.includes('revoke')) {
                <button
                  matButton
                  class="rk-small"
                  type="button"
                  [disabled]="sending.busy()"
                  (click)="revoke(row.certificate, row.name)"
                >
                  <ng-container i18n="@@certificate.revoke">Revoke</ng-container
                  ><span class="rk-hidden">: {{ row.name }}, {{ row.facts }}</span>
                </button>
              }
            </div>
          </li>
        } @empty {
          <li class="none" i18n="@@certificate.none_yet">No certificate has been issued.</li>
        }
      </ul>
    } @else {
      <rk-skeleton-rows [rows]="2" what="Fetching certificates" i18n-what="@@certificate.fetching_all" />
    }`,
  styleUrl: '../volunteers/volunteer-rows.scss',
})
export class VolunteerCertificates {
  readonly volunteerId = input.required<string>();

  private readonly api = inject(CertificatesApi);
  private readonly confirmation = inject(Confirmation);
  private readonly formats = inject(Formats);
  private readonly undo = inject(Undo);
  private readonly words = inject(CertificateWords);
  protected readonly session = inject(Session);
  private readonly list = this.api.certificates(() => this.volunteerId());

  protected readonly issuing = signal(false);
  protected readonly sending = new Sending();
  protected readonly problem = computed(() => {
    const failure = this.list.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly rows = computed(() =>
    this.list.hasValue() ? this.list.value().items.map((certificate) => this.rowOf(certificate)) : null,
  );

  protected finish({ kind }: Certificate): void {
    this.issuing.set(false);
    const name = stateLabel('certificate', 'kind', kind);
    this.undo.offer($localize`:@@certificate.done:Issued: ${name}:certificate:`);
    this.refresh();
  }

  protected async revoke(certificate: Certificate, name: string): Promise<void> {
    const sure = await this.confirmation.ask({
      title: $localize`:@@certificate.revoke_question:Revoke the certificate?`,
      consequences: [
        $localize`:@@certificate.revoke_then:Nobody can confirm it by its number any more.`,
        $localize`:@@certificate.revoke_keeps:The volunteer sees that it has been revoked. This can't be undone.`,
      ],
      verb: $localize`:@@certificate.revoke:Revoke`,
      danger: true,
    });
    if (!sure) return;
    await this.sending.send(async () => {
      await this.api.revoke(certificate);
      this.undo.offer($localize`:@@certificate.revoked_done:Revoked: ${name}:certificate:`);
      this.list.reload();
    });
  }

  protected refresh(): void {
    this.sending.forget();
    this.list.reload();
  }

  private rowOf(certificate: Certificate) {
    const issued = $localize`:@@certificate.issued_on:issued ${this.formats.date(certificate.issuedOn)}:day:`;
    return {
      certificate,
      id: certificate.id,
      name: stateLabel('certificate', 'kind', certificate.kind),
      facts: [this.words.line(certificate.what), issued, certificate.issuedBy].filter(Boolean).join(' · '),
      file: this.api.fileOf(certificate.id, this.formats.language),
    };
  }
}
