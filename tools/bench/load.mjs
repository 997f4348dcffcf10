/** What is kept of an answer: pages are large, and nobody looks at them again. */
const measured = ({ status, body, milliseconds }) => ({ status, body, milliseconds });

/** Sends `count` requests one after the other in each of `lanes` lanes; the answers and the seconds it took. */
export async function inLanes(lanes, count, send) {
  const answers = [];
  const started = performance.now();
  let next = 0;
  const lane = async () => {
    while (next < count) answers.push(measured(await send(next++)));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return { answers, seconds: (performance.now() - started) / 1000 };
}

/**
 * Sends `count` requests at random moments, `rate` of them a second on average, whether or not earlier ones have been
 * answered: as people do who do not know of each other. The moments are the same ones every time.
 */
export async function atRate(rate, count, send) {
  let seed = 20_260_101;
  const chance = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const started = performance.now();
  let moment = 0;
  const sent = Array.from({ length: count }, (_, n) => {
    moment += (-Math.log(chance()) / rate) * 1000;
    const due = moment;
    return new Promise((answered, failed) =>
      setTimeout(
        () => send(n).then((answer) => answered(measured(answer)), failed),
        due - (performance.now() - started),
      ),
    );
  });
  return { answers: await Promise.all(sent), seconds: (performance.now() - started) / 1000 };
}

/** p50, p95 and p99 of the answers' times, ms. */
export function percentiles(answers) {
  const times = answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)];
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
