import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Configuration } from '../configuration/configuration';

/** A letter as it leaves. */
export interface Letter {
  /** The message it is; a second copy of the same, should there be one, is known by it. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The mail server of the settings; without one nothing is sent. */
@Injectable()
export class Smtp {
  private readonly transport: Transporter | null;
  private readonly from: string;

  constructor({ smtp, mailFrom }: Configuration) {
    this.from = mailFrom ?? '';
    this.transport = smtp
      ? createTransport({
          ...smtp,
          connectionTimeout: 10_000,
          greetingTimeout: 10_000,
          socketTimeout: 20_000,
          disableFileAccess: true,
          disableUrlAccess: true,
        })
      : null;
  }

  /** A mail server is set. */
  get available(): boolean {
    return this.transport !== null;
  }

  /** Hands one letter over; throws unless the server took it. */
  async send({ id, to, subject, text }: Letter): Promise<void> {
    if (!this.transport) throw new Error('No mail server is set.');
    const { domain } = /@(?<domain>[^@>\s]+)>?$/.exec(this.from)?.groups ?? {};
    await this.transport.sendMail({
      messageId: `<${id}@${domain ?? 'localhost'}>`,
      from: this.from,
      // An address of its own, never parsed as a list.
      to: { name: '', address: to },
      subject,
      text,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  }
}
