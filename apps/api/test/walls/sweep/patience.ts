import { setTimeout as pause } from 'node:timers/promises';
import type { Answer } from '../world';

const ATTEMPTS = 4;
/** The longest a limit of requests for an address asks to wait, in seconds. */
const LONGEST_WAIT = 60;

/** Asks again when the machine was too busy to answer at all, or when it was asked too often and the time it told is over; what stays so is told as it is. */
export async function patiently(ask: () => Promise<Answer>): Promise<Answer> {
  let answer = await ask();
  for (let again = 1; again < ATTEMPTS; again++) {
    const wait = waitAfter(answer);
    if (wait === null) break;
    await pause(wait * 1000);
    answer = await ask();
  }
  return answer;
}

/** Seconds to wait before the same is asked again; null for an answer that stands. */
function waitAfter({ status, headers }: Answer): number | null {
  if (status === 503) return 0;
  const told = Number(headers['retry-after']);
  return status === 429 && told > 0 && told <= LONGEST_WAIT ? told : null;
}
