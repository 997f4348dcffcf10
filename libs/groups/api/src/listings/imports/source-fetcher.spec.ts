import { limits } from '@rinnakkain/domain';
import { createServer, request, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SourceAccess } from './source-access';
import { SourceFetcher } from './source-fetcher';

/** Lets one local origin be fetched, in the clear. */
class LocalAccess extends SourceAccess {
  override readonly request = request as SourceAccess['request'];

  override addressOf(text: string): URL {
    return new URL(text);
  }

  override mayReach(): boolean {
    return true;
  }
}

describe('fetching a source', () => {
  let server: Server;
  let origin: string;
  let answer: RequestListener;

  beforeAll(async () => {
    server = createServer((asked, response) => answer(asked, response));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((closed) => server.close(closed)));

  const fetcher = new SourceFetcher(new LocalAccess());
  const json =
    (data: unknown, headers: Record<string, string> = {}): RequestListener =>
    (_, response) =>
      response.writeHead(200, headers).end(JSON.stringify(data));
  /** WordPress pages of a hundred; `told` is how many there are said to be. */
  const wordPress =
    (rows: readonly number[], told = rows.length): RequestListener =>
    (asked, response) => {
      const page = Number(new URL(asked.url ?? '', origin).searchParams.get('page'));
      response
        .writeHead(200, { 'X-WP-Total': String(told), 'X-WP-TotalPages': String(Math.ceil(told / 100)) })
        .end(JSON.stringify(rows.slice((page - 1) * 100, page * 100)));
    };

  it('brings what is there', async () => {
    answer = json([{ slug: 'a' }]);
    expect(await fetcher.fetch('meeting_guide', origin)).toEqual([{ slug: 'a' }]);
  });

  it('brings every page of WordPress, or nothing', async () => {
    const rows = Array.from({ length: 240 }, (_, i) => i);
    answer = wordPress(rows);
    expect(await fetcher.fetch('na_finland', origin)).toEqual(rows);
    answer = wordPress(rows.slice(0, 230), 240);
    await expect(fetcher.fetch('na_finland', origin)).rejects.toMatchObject({ code: 'SOURCE_INCOMPLETE' });
    answer = json([1, 2]);
    await expect(fetcher.fetch('na_finland', origin)).rejects.toMatchObject({ code: 'SOURCE_INCOMPLETE' });
  });

  it('follows no redirect, takes no failure and no half of an answer', async () => {
    answer = (_, response) => response.writeHead(302, { Location: `${origin}/elsewhere` }).end();
    await expect(fetcher.fetch('bmlt', origin)).rejects.toMatchObject({ code: 'SOURCE_UNREACHABLE' });
    answer = (_, response) => response.writeHead(500).end('[]');
    await expect(fetcher.fetch('bmlt', origin)).rejects.toMatchObject({ code: 'SOURCE_UNREACHABLE' });
    answer = (_, response) => response.end('[{"id_bigint": "1"');
    await expect(fetcher.fetch('bmlt', origin)).rejects.toMatchObject({ code: 'SOURCE_INCOMPLETE' });
    answer = (_, response) => {
      response.writeHead(200, { 'Content-Length': '1000' }).write('[');
      setTimeout(() => response.destroy(), 20);
    };
    await expect(fetcher.fetch('bmlt', origin)).rejects.toMatchObject({ code: 'SOURCE_UNREACHABLE' });
  });

  it('stops at more than it may take', async () => {
    answer = (_, response) => response.end(Buffer.alloc(limits.listingFetchBytes + 1, ' '));
    await expect(fetcher.fetch('bmlt', origin)).rejects.toMatchObject({ code: 'SOURCE_UNREACHABLE' });
  });

  it('asks no address that is not allowed', async () => {
    answer = json([]);
    const strict = new SourceFetcher(new SourceAccess());
    await expect(strict.fetch('bmlt', origin)).rejects.toMatchObject({ code: 'SOURCE_UNREACHABLE' });
  });
});
