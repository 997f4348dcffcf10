import { Injectable } from '@nestjs/common';
import { limits, type ListingSourceKind, RuleViolation } from '@rinnakkain/domain';
import type { IncomingHttpHeaders } from 'node:http';
import { SourceAccess } from './source-access';

interface Page {
  readonly data: unknown;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: number;
}

/** Fetches what a stored source tells: all of it, within its limits, or nothing. */
@Injectable()
export class SourceFetcher {
  constructor(private readonly access: SourceAccess) {}

  /** The source's answer as data; refused when it does not come or is not whole. */
  async fetch(kind: ListingSourceKind, address: string): Promise<unknown> {
    const url = this.access.addressOf(address);
    if (!url) throw new RuleViolation('SOURCE_UNREACHABLE');
    const signal = AbortSignal.timeout(limits.listingFetchSeconds * 1000);
    return kind === 'na_finland'
      ? this.pages(url, signal)
      : (await this.page(url, signal, limits.listingFetchBytes)).data;
  }

  /** WordPress tells its rows in pages, and in headers how many there are: fewer are not all. */
  private async pages(url: URL, signal: AbortSignal): Promise<unknown[]> {
    const rows: unknown[] = [];
    let left: number = limits.listingFetchBytes;
    for (let page = 1, last = 1; page <= last; page++) {
      const asked = new URL(url);
      asked.searchParams.set('per_page', '100');
      asked.searchParams.set('page', String(page));
      const { data, headers, bytes } = await this.page(asked, signal, left);
      const total = Number(headers['x-wp-total']);
      last = Number(headers['x-wp-totalpages']);
      if (!Array.isArray(data) || !(total > 0) || !(last >= 1 && last <= limits.listingFetchPages))
        throw new RuleViolation('SOURCE_INCOMPLETE');
      rows.push(...(data as unknown[]));
      left -= bytes;
      if (page >= last && rows.length !== total) throw new RuleViolation('SOURCE_INCOMPLETE');
    }
    return rows;
  }

  private async page(url: URL, signal: AbortSignal, most: number): Promise<Page> {
    const { status, headers, text } = await this.text(url, signal, most).catch(() => {
      throw new RuleViolation('SOURCE_UNREACHABLE');
    });
    // A redirect leads elsewhere than an administrator said.
    if (status !== 200) throw new RuleViolation('SOURCE_UNREACHABLE', { status });
    try {
      return { data: JSON.parse(text) as unknown, headers, bytes: text.length };
    } catch {
      throw new RuleViolation('SOURCE_INCOMPLETE');
    }
  }

  private text(
    url: URL,
    signal: AbortSignal,
    most: number,
  ): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }> {
    return new Promise((resolve, reject) => {
      const asking = this.access.request(
        url,
        {
          signal,
          lookup: this.access.lookup,
          headers: { Accept: 'application/json', 'User-Agent': 'Rinnakkain' },
        },
        (answer) => {
          const parts: Buffer[] = [];
          let size = 0;
          answer.on('data', (part: Buffer) => {
            size += part.length;
            if (size > most) asking.destroy(new Error('Too large.'));
            else parts.push(part);
          });
          answer.on('error', reject);
          answer.on('aborted', () => reject(new Error('Cut off.')));
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              text: Buffer.concat(parts).toString('utf8'),
            }),
          );
        },
      );
      asking.on('error', reject);
      asking.end();
    });
  }
}
