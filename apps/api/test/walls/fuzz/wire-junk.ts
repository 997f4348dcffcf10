const HOST = 'Host: 127.0.0.1\r\n';
const line = (text: string): Buffer => Buffer.from(text, 'latin1');

/** Bytes that are no request, or two that pretend to be one. */
export const WIRE_JUNK: readonly Buffer[] = [
  line('GET /api/health/live HTTP/1.1\r\n\r\n'),
  line(`GET /api/health/live HTTP/9.9\r\n${HOST}\r\n`),
  line('GET /api/health/live\r\n\r\n'),
  line(`get /api/health/live HTTP/1.1\r\n${HOST}\r\n`),
  line(`FOO /api/health/live HTTP/1.1\r\n${HOST}\r\n`),
  line(`CONNECT evil.invalid:443 HTTP/1.1\r\n${HOST}\r\n`),
  line(`GET http://evil.invalid/api/me HTTP/1.1\r\n${HOST}\r\n`),
  line(`GET * HTTP/1.1\r\n${HOST}\r\n`),
  line(`OPTIONS * HTTP/1.1\r\n${HOST}\r\n`),
  line(`GET /api/\u0000 HTTP/1.1\r\n${HOST}\r\n`),
  line(`GET /api/\xff\xfe HTTP/1.1\r\n${HOST}\r\n`),
  line(`GET /api/me HTTP/1.1\n${HOST.replace('\r', '')}\n`),
  line(`GET /api/me HTTP/1.1\r\n${HOST}X: a\r\n b\r\n\r\n`),
  line(`GET /api/me HTTP/1.1\r\n${HOST}X\u0000Y: a\r\n\r\n`),
  line(`GET /api/me HTTP/1.1\r\n${HOST}X : a\r\n\r\n`),
  line(`GET /api/me HTTP/1.1\r\n${HOST}${HOST}\r\n`),
  line(`GET /api/me HTTP/1.1\r\n${HOST}X: ${'x'.repeat(40_000)}\r\n\r\n`),
  line(`GET /${'x'.repeat(40_000)} HTTP/1.1\r\n${HOST}\r\n`),
  line(
    `GET /api/me HTTP/1.1\r\n${HOST}${Array.from({ length: 3000 }, (_, i) => `X${i}: 1`).join('\r\n')}\r\n\r\n`,
  ),
  line(`POST /api/sign-in HTTP/1.1\r\n${HOST}Content-Length: -1\r\n\r\n{}`),
  line(`POST /api/sign-in HTTP/1.1\r\n${HOST}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`),
  line(`POST /api/sign-in HTTP/1.1\r\n${HOST}Content-Length: 99999999999999999999\r\n\r\n{}`),
  line(
    `POST /api/sign-in HTTP/1.1\r\n${HOST}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  ),
  line(`POST /api/sign-in HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked, x\r\n\r\n0\r\n\r\n`),
  line(
    `POST /api/sign-in HTTP/1.1\r\n${HOST}Sec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`,
  ),
  line(
    `POST /api/sign-in HTTP/1.1\r\n${HOST}Sec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"email":`,
  ),
  line(
    `POST /api/sign-in HTTP/1.1\r\n${HOST}Sec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n`,
  ),
  line(
    `GET /api/health/live HTTP/1.1\r\n${HOST}Content-Length: 40\r\n\r\nGET /api/me HTTP/1.1\r\n${HOST}\r\n`,
  ),
  line('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03]),
  Buffer.alloc(5000),
  Buffer.alloc(20_000, 0xff),
];
