import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { declaredFields, type MessageClass } from '@rinnakkain/platform-api';
import type { TestProduct } from '@rinnakkain/platform-api/testing';
import { declaredRoutes } from '../../routes';
import { type FieldFacts, factsOf, inputOf } from './reading';

/** Texts that can be written, as `NewSeeker.firstName`, and those that were written with something marked. */
export interface TextsOfWrites {
  readonly all: ReadonlySet<string>;
  readonly marked: ReadonlySet<string>;
}

const FORMS_OF_NO_TEXT = ['uuid', 'date', 'date-time'];

/** True where somebody can write what they like: no key of a list, no id, day or time. */
const isText = ({ type, format, pattern, items, ...facts }: FieldFacts): boolean => {
  const isWords = type === String || items?.type === 'string';
  const hasForm = [format, items?.format].some((form) => FORMS_OF_NO_TEXT.includes(form ?? ''));
  const isKey = facts.enum !== undefined || items?.enum !== undefined;
  return isWords && !hasForm && !isKey && !pattern?.includes('[0-5]');
};

/** Goes through the messages of every writing route, and through what was sent to them. */
export function textsOfWrites(
  product: TestProduct,
  sent: readonly { readonly method: string; readonly path: string; readonly body: unknown }[],
  isMarked: (text: string) => boolean,
): TextsOfWrites {
  const all = new Set<string>();
  const marked = new Set<string>();
  const visit = (message: MessageClass, body: unknown): void => {
    for (const [name, { of }] of declaredFields(message)) {
      const value = (body as Record<string, unknown> | undefined)?.[name];
      if (of) {
        visit(of(), undefined);
        for (const each of [value].flat()) visit(of(), each ?? undefined);
        continue;
      }
      if (!isText(factsOf(message, name))) continue;
      all.add(`${message.name}.${name}`);
      const texts = [value].flat().filter((each) => typeof each === 'string');
      if (texts.some(isMarked)) marked.add(`${message.name}.${name}`);
    }
  };
  for (const route of declaredRoutes(product)) {
    const message = inputOf(route, RouteParamtypes.BODY);
    if (!message || route.path.startsWith('/api/planted')) continue;
    visit(message, undefined);
    const path = new RegExp(`^${route.path.replace(/:\w+/g, '[0-9a-f-]{36}')}$`);
    for (const each of sent)
      if (each.method === route.method && path.test(each.path)) visit(message, each.body);
  }
  return { all, marked };
}
