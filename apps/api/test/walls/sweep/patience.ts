import type { Answer } from '../world';

const ATTEMPTS = 4;

/** Asks again when the machine was too busy to answer at all; what stays busy is told as it is. */
export async function patiently(ask: () => Promise<Answer>): Promise<Answer> {
  let answer = await ask();
  for (let again = 1; answer.status === 503 && again < ATTEMPTS; again++) answer = await ask();
  return answer;
}
