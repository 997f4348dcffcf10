/**
 * The floor under the product: node:http and pg, no framework, no rules. GET /name asks the statements it was told for
 * that name, in one transaction with the same context, and answers with the rows of the first.
 */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

/** Asks what a plan says; values equal to `fresh` become a new id each time. */
async function ask(client, { begin, statements, fresh }) {
  const id = randomUUID();
  const answers = [];
  await client.query(begin);
  for (const { text, values } of statements) {
    const given = values.map((value) => (fresh !== undefined && value === fresh ? id : value));
    answers.push(await client.query(text, given));
  }
  await client.query('commit');
  return answers[0].rows;
}

process.once('message', (plans) => {
  const pool = new pg.Pool({ connectionString: process.env.FLOOR_DATABASE, max: 10 });
  const server = createServer(async (request, response) => {
    const client = await pool.connect();
    try {
      const rows = await ask(client, plans[request.url.slice(1)]);
      response.setHeader('content-type', 'application/json').end(JSON.stringify(rows));
    } catch (problem) {
      await client.query('rollback');
      response
        .writeHead(500, { 'content-type': 'application/json' })
        .end(JSON.stringify({ code: problem.code }));
    } finally {
      client.release();
    }
  });
  server.listen(0, '127.0.0.1', () =>
    process.send({ type: 'ready', url: `http://127.0.0.1:${server.address().port}` }),
  );
  process.once('SIGTERM', () => process.exit());
});
