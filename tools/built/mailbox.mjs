import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/**
 * A mail server of the journeys on this machine: every letter becomes a file of the folder, { to, subject, text }, which
 * the tests read. Gives { settings (of the product), stop() }.
 */
export async function openMailbox(folder) {
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => {
      simpleParser(stream).then(({ to, subject, text }) => {
        const name = `${String((count += 1)).padStart(6, '0')}.json`;
        // Whole, or not there: the tests look while it is written.
        const unread = join(folder, `.${name}`);
        writeFileSync(unread, JSON.stringify({ to: to?.text, subject, text }));
        renameSync(unread, join(folder, name));
        done();
      }, done);
    },
  });
  await new Promise((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.server.address();
  return {
    settings: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Viestit <viestit@esimerkki.invalid>' },
    stop: () =>
      new Promise((closed) => {
        server.close(closed);
      }),
  };
}
