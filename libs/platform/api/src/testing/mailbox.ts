import { type ParsedMail, simpleParser } from 'mailparser';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server of the tests: takes everything on this machine and keeps what came. */
export class Mailbox {
  readonly letters: ParsedMail[] = [];
  private server: SMTPServer | null = null;
  private port = 0;
  private waiting: (() => void)[] = [];
  private refusal: number | null = null;

  /** Listens on a free port, or on the same one again. */
  static async open(): Promise<Mailbox> {
    const mailbox = new Mailbox();
    await mailbox.open();
    return mailbox;
  }

  async open(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo: (_address, _session, done) => {
        if (this.refusal === null) return done();
        done(Object.assign(new Error('refused'), { responseCode: this.refusal }));
      },
      onData: (stream, _session, done) => {
        simpleParser(stream).then((letter) => {
          this.letters.push(letter);
          done();
          for (const each of this.waiting.splice(0)) each();
        }, done);
      },
    });
    await new Promise<void>((listening) => {
      server.listen(this.port, '127.0.0.1', listening);
    });
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
  }

  /** No connection is taken any more, until it is opened again. */
  async close(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server)
      await new Promise<void>((closed) => {
        server.close(closed);
      });
  }

  /** Refuses every receiver with this code; null takes them again. */
  refuse(code: number | null): void {
    this.refusal = code;
  }

  /** What a product is set to, so that its mail comes here. */
  get settings(): Readonly<Record<string, string>> {
    return { SMTP_URL: `smtp://127.0.0.1:${this.port}`, MAIL_FROM: 'Viestit <viestit@esimerkki.invalid>' };
  }

  /** Waits until so many have come in all. */
  async until(count: number): Promise<readonly ParsedMail[]> {
    while (this.letters.length < count)
      await new Promise<void>((came) => {
        this.waiting.push(came);
      });
    return this.letters;
  }
}
