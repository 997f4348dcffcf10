/** What may be kept and shown of a failure: its code or the name of its class, never its message. */
export function failureCode(error: unknown): string {
  const { code, responseCode, driverError } = (error ?? {}) as {
    code?: unknown;
    responseCode?: unknown;
    driverError?: { code?: unknown };
  };
  if (typeof responseCode === 'number') return `SMTP_${responseCode}`;
  for (const each of [driverError?.code, code]) {
    if (typeof each === 'string' && /^\w{1,40}$/.test(each)) return each;
  }
  return error instanceof Error && /^\w{1,40}$/.test(error.name) ? error.name : 'UNKNOWN';
}
