// Lints texts as if they stood in files. Reads [{file, code}] from stdin, writes per text the ids of the rules it breaks.
// One process for all of them: ESLint and the project graph load once.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const eslint = new ESLint({ ignore: false });
const results = [];
for (const { file, code } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath: file });
  results.push((result?.messages ?? []).map((message) => message.ruleId ?? message.message));
}
process.stdout.write(JSON.stringify(results));
