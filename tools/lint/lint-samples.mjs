/** Reads `[{ file, text }]` and writes what ESLint says about each: one process for all samples of a spec. */
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import { workspaceRoot } from '../workspace.mjs';

const eslint = new ESLint({ cwd: workspaceRoot });
const said = [];
for (const { file, text: lines } of JSON.parse(await text(process.stdin))) {
  const [{ messages }] = await eslint.lintText(lines, { filePath: file });
  said.push(messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}
process.stdout.write(JSON.stringify(said));
