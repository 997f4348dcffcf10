import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Certificate, CertificatePart } from '@rinnakkain/api-client';
import { CERTIFICATE_PARTS } from '@rinnakkain/domain';
import {
  Formats,
  capital,
  problemOf,
  stateLabel,
  stateText,
  ProblemNote,
} from '@rinnakkain/platform-dashboard';
import { Icon, ManyOptions, SkeletonRows, Status, Undo } from '@rinnakkain/ui';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { CertificateWords } from './certificate-words';
import { CertificatesApi } from './certificates-api';

/** The volunteer's own certificates: each as a file, and whether and how much others can confirm of it. */
@Component({
  selector: 'rk-own-certificates',
  imports: [Icon, ManyOptions, MatButton, ProblemNote, RefusalNote, SkeletonRows, Status],
  templateUrl: './own-certificates.html',
  styleUrl: '../papers/own-papers.scss',
})
export class OwnCertificates {
  private readonly api = inject(CertificatesApi);
  private readonly formats = inject(Formats);
  private readonly words = inject(CertificateWords);
  private readonly undo = inject(Undo);
  protected readonly list = this.api.certificates();

  protected readonly sending = new Sending();
  /** The certificate whose choices are open. */
  protected readonly choosing = signal('');
  /** The certificate whose badge is about to be taken along. */
  protected readonly taking = signal('');
  protected readonly chosen = signal<CertificatePart[]>([]);
  protected readonly parts = CERTIFICATE_PARTS.map((value) => ({
    value,
    label: capital(stateLabel('certificate', 'part', value)),
  }));
  protected readonly problem = computed(() => {
    const failure = this.list.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly rows = computed(() =>
    (this.list.hasValue() ? this.list.value().items : []).map((certificate) => ({
      certificate,
      id: certificate.id,
      name: stateLabel('certificate', 'kind', certificate.kind),
      facts: this.words.line(certificate.what),
      number: certificate.number,
      file: this.api.fileOf(certificate.id, this.formats.language),
      badge: this.api.badgeOf(certificate.id, this.formats.language),
      page: `/${this.formats.language}/confirm/${certificate.number}`,
      shows: (certificate.shows ?? []).map((part) => stateText('certificate', 'part', part)).join(', '),
    })),
  );

  protected choose({ id, shows }: Certificate): void {
    this.choosing.set(id);
    this.chosen.set([...(shows ?? CERTIFICATE_PARTS)]);
  }

  protected async show(certificate: Certificate, shows: readonly CertificatePart[] | null): Promise<void> {
    await this.sending.send(async () => {
      await this.api.show(certificate, shows);
      this.choosing.set('');
      this.undo.offer(
        shows
          ? $localize`:@@certificate.opened:Anybody who has the number can confirm it now`
          : $localize`:@@certificate.closed:The page is closed`,
      );
      this.list.reload();
    });
  }

  protected retry(): void {
    this.sending.forget();
    this.list.reload();
  }
}
