import { HttpClient, HttpHeaders, HttpParams } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { FORM_HEADER } from '@rinnakkain/domain';
import { firstValueFrom } from 'rxjs';
import { problemOf } from './problem';

/** Filters and pages of a request; undefined and empty ones are left out. */
export type Query = Readonly<
  Record<string, string | number | boolean | readonly string[] | null | undefined>
>;

/** What a writing request carries besides its body. */
export interface Sending {
  /** The version the change was made to; goes out as If-Match. */
  version?: number;
  /** The same key makes the same thing once, however often it is sent. */
  idempotencyKey?: string;
}

/** Calls the API: paths begin with `/api/`, a refused request throws a `Problem`. Reads of pages use `httpResource`. */
@Injectable({ providedIn: 'root' })
export class ApiCaller {
  private readonly http = inject(HttpClient);

  get<Answer>(path: string, query: Query = {}): Promise<Answer> {
    return this.call<Answer>('GET', path, undefined, {}, query);
  }

  post<Answer>(path: string, body?: unknown, sending: Sending = {}): Promise<Answer> {
    return this.call<Answer>('POST', path, body, sending);
  }

  patch<Answer>(path: string, body: unknown, sending: Sending = {}): Promise<Answer> {
    return this.call<Answer>('PATCH', path, body, sending);
  }

  delete<Answer>(path: string, sending: Sending = {}): Promise<Answer> {
    return this.call<Answer>('DELETE', path, undefined, sending);
  }

  private async call<Answer>(
    method: string,
    path: string,
    body: unknown,
    sending: Sending,
    query: Query = {},
  ): Promise<Answer> {
    try {
      const options = { body, headers: headersOf(body, sending), params: paramsOf(query) };
      return await firstValueFrom(this.http.request<Answer>(method, path, options));
    } catch (failure) {
      throw problemOf(failure);
    }
  }
}

/** A key for one sending of a form; made once per filled form, kept over retries. */
export const newIdempotencyKey = (): string => crypto.randomUUID();

/** The query as `httpResource` takes it, without what is undefined or empty. */
export function paramsOf(query: Query): HttpParams {
  let params = new HttpParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue;
    for (const one of Array.isArray(value) ? (value as readonly string[]) : [String(value)]) {
      params = params.append(name, one);
    }
  }
  return params;
}

function headersOf(body: unknown, { version, idempotencyKey }: Sending): HttpHeaders {
  let headers = new HttpHeaders();
  if (body instanceof FormData) headers = headers.set(FORM_HEADER, 'file');
  if (version !== undefined) headers = headers.set('If-Match', `"${version}"`);
  if (idempotencyKey) headers = headers.set('Idempotency-Key', idempotencyKey);
  return headers;
}
