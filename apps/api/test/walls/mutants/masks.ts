import { MASKS } from '@rinnakkain/people-api';
import { type Mutant, put } from './mutant';

type Kind = keyof typeof MASKS;

/** People of one country or one kind each, who must look the same behind a mask. */
const ALIKE: Readonly<Record<Kind, readonly (readonly string[])[]>> = {
  phone: [
    ['+358401234567', '+3585012345', '+358907654321'],
    ['+46701234567', '+4790123456'],
  ],
  email: [['aino.esimerkki@esimerkki.invalid', 'k@kuvitelma.invalid', 'Kalle+1@näyte.invalid']],
};
/** What of a person's own is left in a mask; the country's number is not. */
const OWN = /[\p{L}\p{N}]/u;

/** Masks that tell one person from another, or show a letter or digit of theirs. */
export const maskFindings = (): string[] =>
  (Object.keys(ALIKE) as Kind[]).flatMap((kind) =>
    ALIKE[kind].flatMap((people) => {
      const masked = people.map((value) => MASKS[kind](value));
      const tells = masked.filter((text) => OWN.test(text.replace(/^\+358/, '')));
      return [
        ...tells.map((text) => `${kind} shows ${text}`),
        ...(new Set(masked).size > 1 ? [`${kind} tells people apart: ${masked.join(', ')}`] : []),
      ];
    }),
  );

const changed: readonly [Kind, string, (value: string) => string][] = [
  ['phone', 'shown', (value) => value],
  ['phone', 'with its last two digits', (value) => `+358 •• ••• ••${value.slice(-2)}`],
  ['phone', 'with its operator', (value) => `${value.slice(0, 6)} ••• ••••`],
  ['phone', 'as long as it is', (value) => '•'.repeat(value.length)],
  ['email', 'shown', (value) => value],
  ['email', 'with its first letter', (value) => `${value.slice(0, 1)}•••@•••`],
  ['email', 'with its domain', (value) => `•••@${value.split('@')[1]}`],
  ['email', 'as long as it is', (value) => '•'.repeat(value.length)],
];

/** Every mask letting a little through. */
export const maskMutants = (): Mutant[] =>
  changed.map(([kind, how, mask]) => ({
    name: `${kind} ${how}`,
    apply: () => put(MASKS, kind, mask),
    findings: maskFindings,
  }));
