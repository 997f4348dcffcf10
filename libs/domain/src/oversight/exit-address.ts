import { limits } from '../limits';
import type { FieldError } from '../problems/rule-violation';

/** An outside https address with a name of its own: no address of a machine, no login in it, nothing behind a hash. */
const EXIT_ADDRESS = /^https:\/\/(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}(?:\/[^\s#"<>\\@]*)?$/i;

/** What is wrong with the address the quick exit leads to. */
export function exitAddressErrors(address: string, pointer: string): FieldError[] {
  if (address.length > limits.exitAddressMaxLength)
    return [{ pointer, code: 'TOO_LONG', params: { max: limits.exitAddressMaxLength } }];
  return EXIT_ADDRESS.test(address) ? [] : [{ pointer, code: 'MALFORMED' }];
}
