import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Seeker } from '@rinnakkain/api-client';
import { CAUTIOUS_SAFE_CONTACT } from '@rinnakkain/domain';
import { type Problem, problemOf } from '@rinnakkain/platform-dashboard';
import { Icon, SafeContact, numberShownSeconds } from '@rinnakkain/ui';
import { SeekersApi } from '../seekers-api';
import { contactRules } from './contact-rules';
import { shownFor } from './shown-for';

/** A number and an address in clear. */
export interface ContactValues {
  phone: string | null;
  email: string | null;
}

/** The rules of safe contact, and under them the number: hidden until it is asked for, hidden again after half a minute. */
@Component({
  selector: 'rk-contact-card',
  imports: [Icon, MatButton, SafeContact],
  templateUrl: './contact-card.html',
  styleUrl: './contact-card.scss',
})
export class ContactCard {
  readonly seeker = input.required<Seeker>();
  /** Values that are in clear already, for as long as the page shows them. */
  readonly values = input<ContactValues | null>(null);

  private readonly api = inject(SeekersApi);
  private readonly opened = signal<ContactValues | null>(null);
  protected readonly showing = shownFor(() => this.opened.set(null));
  protected readonly problem = signal<Problem | null>(null);
  protected readonly heading = $localize`:@@people.contact.heading:How to reach them safely`;
  private readonly contact = computed(() => this.seeker().safeContact ?? CAUTIOUS_SAFE_CONTACT);
  protected readonly rules = computed(() =>
    contactRules(
      { ...this.contact(), allowedChannels: [...this.contact().allowedChannels] },
      this.seeker().safeContactKnown ?? false,
    ),
  );
  protected readonly shown = computed(() => this.values() ?? this.opened());
  protected readonly hasPhone = computed(() => Boolean(this.seeker().phoneMasked));
  protected readonly hasEmail = computed(() => Boolean(this.seeker().emailMasked));
  /** One press calls only where a call is safe. */
  protected readonly callLink = computed(() => {
    const phone = this.shown()?.phone;
    const channels = this.contact().allowedChannels;
    if (!phone) return null;
    if (channels.includes('phone')) return `tel:${phone}`;
    return channels.includes('sms') ? `sms:${phone}` : null;
  });
  protected readonly mailLink = computed(() => {
    const email = this.shown()?.email;
    return email && this.contact().allowedChannels.includes('email') ? `mailto:${email}` : null;
  });

  protected readonly readable = readablePhone;

  protected async open(): Promise<void> {
    this.problem.set(null);
    try {
      const { phone, email } = await this.api.openContact(this.seeker().id);
      this.opened.set({ phone, email });
      this.showing.start(numberShownSeconds);
    } catch (failure) {
      this.problem.set(problemOf(failure));
    }
  }
}

/** A Finnish number in groups, to be read aloud; others as they are. */
export const readablePhone = (phone: string): string =>
  phone.replace(/^(\+358)(\d{2})(\d{3})(\d+)$/, '$1 $2 $3 $4');
