// `npm run seed`, `npm run report:release`: one command of the server, on the database of `npm start` or of DATABASE_URL.
import { buildIfStale, root } from './build-if-stale.mjs';

process.chdir(root);
if (!buildIfStale((line) => console.log(line))) process.exit(1);
const { runCommand } = await import('../apps/api/dist/cli.js');
process.exit(await runCommand(process.argv.slice(2)));
