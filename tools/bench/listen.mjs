/** Loaded before the API by the bench: on request it tells which statements the API sends to the database. */
import pg from 'pg';

let statements;
const { query } = pg.Client.prototype;

pg.Client.prototype.query = function (config, values, callback) {
  if (!statements) return query.call(this, config, values, callback);
  const heard = {
    text: config.text ?? config,
    values: Array.isArray(values) ? values : (config.values ?? []),
    rows: 0,
  };
  statements.push(heard);
  const started = performance.now();
  const note = (result) => {
    heard.milliseconds = performance.now() - started;
    heard.rows = result?.rowCount ?? 0;
  };
  const given = typeof values === 'function' ? values : callback;
  if (!given) {
    const answer = query.call(this, config, values);
    answer.then?.(note, () => undefined);
    return answer;
  }
  const answered = (problem, result) => {
    note(result);
    given(problem, result);
  };
  return typeof values === 'function'
    ? query.call(this, config, answered)
    : query.call(this, config, values, answered);
};

process.on('message', ({ type }) => {
  if (type === 'listen') statements = [];
  if (type !== 'tell') return;
  process.send({ type: 'heard', statements });
  statements = undefined;
});
// Listening for messages alone must not keep the process from ending.
process.channel?.unref();
