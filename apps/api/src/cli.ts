import 'reflect-metadata';
import { Refusal } from './commands/refusal.js';
import { ConfigError, loadConfig, type Config } from './platform/config.js';

/** Exit code of BSD's sysexits.h for a wrong configuration. */
const EX_CONFIG = 78;

type Command = (config: Config, args: readonly string[]) => Promise<void>;

// Loaded when asked for: `migrate` has no need of the web server.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./commands/serve.js')).serve,
  migrate: async () => (await import('./commands/migrate.js')).migrateCommand,
  publish: async () => (await import('./commands/publish.js')).publishCommand,
  seed: async () => (await import('./commands/seed.js')).seedCommand,
  'report-release': async () => (await import('./commands/release-reports.js')).releaseReportsCommand,
};

/**
 * Runs one command to its end.
 * @param args the command's name, `serve` when empty, and its options
 * @returns the exit code: 0, 1 (it did not work; said why), 64 (no such command), 78 (wrong configuration)
 */
export async function runCommand(args: readonly string[]): Promise<number> {
  const name = args[0] ?? 'serve';
  const load = commands[name];
  if (!load) {
    console.error(`There is no command ${name}. Choose one of: ${Object.keys(commands).join(', ')}.`);
    return 64;
  }
  try {
    const config = loadConfig();
    await (await load())(config, args.slice(1));
    return 0;
  } catch (error) {
    if (error instanceof ConfigError) {
      for (const problem of error.problems) console.error(problem);
      return EX_CONFIG;
    }
    // A refusal explains itself; anything else is a fault of ours and its stack is worth having.
    console.error(error instanceof Refusal ? error.message : error);
    return 1;
  }
}
