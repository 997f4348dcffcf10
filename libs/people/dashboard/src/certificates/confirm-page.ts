import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { FormField, form, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { certificateNumberOf } from '@rinnakkain/domain';
import {
  Formats,
  Languages,
  PublicFrame,
  QuickExit,
  problemOf,
  stateLabel,
  ProblemNote,
} from '@rinnakkain/platform-dashboard';
import { Field, FormFrame, SkeletonRows, Status, TextInput } from '@rinnakkain/ui';
import { CertificateWords } from './certificate-words';
import { CertificatesApi } from './certificates-api';

/** Anybody confirms a certificate by its number, and sees what its holder chose and nothing more. */
@Component({
  selector: 'rk-confirm-page',
  imports: [
    Field,
    FormField,
    FormFrame,
    Languages,
    MatButton,
    ProblemNote,
    PublicFrame,
    QuickExit,
    SkeletonRows,
    Status,
    TextInput,
  ],
  templateUrl: './confirm-page.html',
  styleUrl: './confirm-page.scss',
})
export class ConfirmPage {
  /** From the address; without one the number is asked for. */
  readonly number = input('', { transform: (given: string | undefined) => given ?? '' });

  private readonly router = inject(Router);
  private readonly formats = inject(Formats);
  private readonly words = inject(CertificateWords);
  private readonly asked = computed(() => certificateNumberOf(this.number()) ?? '');
  private readonly found = inject(CertificatesApi).confirmation(() => this.asked());

  protected readonly confirmed = computed(() => {
    if (!this.asked() || !this.found.hasValue()) return null;
    const { number, kind, association, issuedOn, holder, what, figures, badgeIssuer } = this.found.value();
    return {
      number,
      kind: stateLabel('certificate', 'kind', kind),
      association,
      issuedOn: this.formats.date(issuedOn),
      holder,
      badgeIssuer,
      facts: [...(what ? this.words.subject(what) : []), ...(figures ? this.words.figures(figures) : [])],
    };
  });
  protected readonly fetching = computed(() => this.asked() !== '' && this.found.isLoading());
  private readonly failure = computed(() => {
    const failure = this.found.error();
    return failure ? problemOf(failure) : null;
  });
  /** A number that cannot be one is as unknown as any other. */
  protected readonly unknown = computed(
    () => (this.number() !== '' && this.asked() === '') || this.failure()?.status === 404,
  );
  protected readonly problem = computed(() => (this.unknown() ? null : this.failure()));

  private readonly model = linkedSignal(() => ({ number: this.number() }));
  protected readonly form = form(this.model, (path) => {
    validate(path.number, ({ value }) =>
      certificateNumberOf(value())
        ? null
        : {
            kind: 'number',
            message: $localize`:@@certificate.not_a_number:The number has twenty letters and digits, in groups of five.`,
          },
    );
  });

  protected async confirm(): Promise<void> {
    await this.router.navigate(['/confirm', certificateNumberOf(this.model().number)]);
  }

  protected retry(): void {
    this.found.reload();
  }
}
