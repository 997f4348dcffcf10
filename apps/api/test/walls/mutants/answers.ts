import { declaredFields, type MessageClass, RETURNS, TextField } from '@rinnakkain/platform-api';
import type { DeclaredRoute } from '../../routes';
import { responseClasses, TELLING_FIELDS, toldBesides, undeclared } from '../../what-leaves';
import { type Mutant } from './mutant';

/** Declares a field on a class besides its own, as a decorator would, and takes the declaration back. */
function declare(message: MessageClass, field: string): () => void {
  const { prototype } = message as { prototype: object };
  const parent = Object.getPrototypeOf(prototype) as object;
  const between = Object.create(parent) as object;
  TextField('told besides', { max: 500 })(between, field);
  Object.setPrototypeOf(prototype, between);
  return () => void Object.setPrototypeOf(prototype, parent);
}

/** Every field that tells of people or keys, declared by every class that must not carry it; every route that declares nothing. */
export function answerMutants(routes: () => readonly DeclaredRoute[]): Mutant[] {
  const all = routes();
  return [
    ...responseClasses(all).flatMap((message) => {
      const findings = (): string[] => toldBesides(message);
      return TELLING_FIELDS.filter((field) => !declaredFields(message).has(field)).map((field) => ({
        name: `${message.name} tells ${field}`,
        apply: () => declare(message, field),
        findings,
      }));
    }),
    ...all.map(({ name, handler }) => ({
      name: `${name} declares nothing`,
      apply: () => {
        const returns: unknown = Reflect.getMetadata(RETURNS, handler);
        Reflect.deleteMetadata(RETURNS, handler);
        return () => Reflect.defineMetadata(RETURNS, returns, handler);
      },
      findings: () => undeclared(routes()),
    })),
  ];
}
