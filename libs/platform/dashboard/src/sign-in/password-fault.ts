import { type SchemaPath, required, validate } from '@angular/forms/signals';
import { type PasswordWeakness, passwordWeakness } from '@rinnakkain/domain';
import { passwordWords } from '../words/password-words';
import { capital } from '../words/state-text';

/** Why a password is easy to guess, as it stands inside a sentence. */
export const weaknessText = (weakness: PasswordWeakness): string => passwordWords.password.weakness[weakness];

/**
 * A form's rule for a new password: the same as the server's. `around` are the words it must not be made of; `when`
 * tells whether a new password is asked at all.
 */
export function strongPassword(
  path: SchemaPath<string>,
  around: () => readonly string[],
  when: () => boolean = () => true,
): void {
  required(path);
  validate(path, ({ value }) => {
    const weakness = value() && when() ? passwordWeakness(value(), around()) : null;
    return weakness ? { kind: 'weak', message: `${capital(weaknessText(weakness))}.` } : null;
  });
}
