import type { INestApplication } from '@nestjs/common';
import { describeApi } from '../../../src/openapi';

/** A schema of the contract, as far as our field decorators write it. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  readonly nullable?: boolean;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** A field of a query. */
export interface QueryField {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Schema;
}

/** A route as the contract tells it, with every reference of its input resolved. */
export interface Operation {
  /** `POST /api/seekers/{id}/notes`. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly query: readonly QueryField[];
  /** Names of the headers it reads. */
  readonly headers: readonly string[];
  readonly body: Schema | undefined;
  /** The permission, `signed in`, or undefined where nobody needs to be. */
  readonly requires: string | undefined;
  /** Status and schema name of what it answers with; no name for no body. */
  readonly answers: {
    readonly status: number;
    readonly schema: string | undefined;
    /** The media type of a file. */
    readonly file: string | undefined;
  };
}

/** True for what answers with a page for people: refusals too, and a form that was taken leads on. */
export const isPage = ({ path }: Operation): boolean => path.startsWith('/pages/');

interface Told {
  readonly parameters?: readonly { in: string; name: string; required?: boolean; schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
  readonly 'x-permission'?: string;
}

/** The contract of a running API: made from the classes of its messages, so that a new route joins by itself. */
export class Contract {
  readonly schemas: Readonly<Record<string, Schema>>;
  readonly operations: readonly Operation[];

  constructor(app: INestApplication) {
    const { components, paths } = describeApi(app);
    this.schemas = (components?.schemas ?? {}) as Record<string, Schema>;
    this.operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods as unknown as Record<string, Told>).map(([method, told]) =>
        this.operation(method.toUpperCase(), path, told),
      ),
    );
  }

  /** The operation of this name, if there is one. */
  named(name: string): Operation | undefined {
    return this.operations.find((each) => each.name === name);
  }

  private operation(method: string, path: string, told: Told): Operation {
    const parameters = told.parameters ?? [];
    const [status = '200', answer] =
      Object.entries(told.responses).find(([each]) => each.startsWith('2')) ?? [];
    const [type, media] = Object.entries(answer?.content ?? {})[0] ?? [];
    const content = media?.schema.$ref;
    const body = told.requestBody?.content['application/json']?.schema;
    return {
      name: `${method} ${path}`,
      method,
      path,
      query: parameters
        .filter((each) => each.in === 'query')
        .map(({ name, required, schema }) => ({
          name,
          required: required ?? false,
          schema: this.resolved(schema),
        })),
      headers: parameters.filter((each) => each.in === 'header').map(({ name }) => name),
      body: body && this.resolved(body),
      requires: told['x-permission'],
      answers: {
        status: Number(status),
        schema: content && nameOf(content),
        // JSON of a form that others have made is no message of ours.
        file: type === 'application/json' && (content || !media) ? undefined : type,
      },
    };
  }

  /** The schema without references, all the way down. */
  resolved(given: Schema): Schema {
    const ref = given.$ref ?? given.allOf?.[0]?.$ref;
    const schema: Schema = ref ? { ...this.schemas[nameOf(ref)], nullable: given.nullable } : given;
    return {
      ...schema,
      ...(schema.items ? { items: this.resolved(schema.items) } : {}),
      ...(schema.properties
        ? {
            properties: Object.fromEntries(
              Object.entries(schema.properties).map(([name, each]) => [name, this.resolved(each)]),
            ),
          }
        : {}),
    };
  }
}

/** The schema's name in a reference to it. */
export const nameOf = (ref: string): string => ref.split('/').pop() ?? '';
