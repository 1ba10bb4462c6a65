import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

// The same place from src and from dist.
const root = resolve(import.meta.dirname, '../../..');

export interface ServerOptions {
  /** Without one, the server runs an embedded database of its own in `dataDir`. */
  readonly database?: { readonly ownerUrl: string; readonly appUrl: string; readonly jobUrl: string; readonly reportUrl: string };
  /** Kept by `stop`; without one, a temporary folder that `stop` removes. */
  readonly dataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The real, built server in a process of its own. */
export interface RunningServer {
  readonly url: string;
  readonly pid: number;
  /** Everything it printed so far. */
  output(): string;
  /** Ends the process and waits for that; leaves the data. */
  kill(signal: NodeJS.Signals): Promise<number | null>;
  /** Starts it again on the same port and data. */
  restart(): Promise<void>;
  /** Ends it and removes what is temporary. */
  stop(): Promise<void>;
}

/** Starts `main.js serve` on a free port and waits until it takes requests. @throws Error with its output when it gives up */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const dataDir = options.dataDir ?? await mkdtemp(join(tmpdir(), 'eia-server-'));
  const tidy = async () => { if (!options.dataDir) await rm(dataDir, { recursive: true, force: true }); };
  let port = '0';
  let running = await launch().catch(async (error: unknown) => {
    await tidy();
    throw error;
  });
  port = new URL(running.url).port;

  async function launch(): Promise<{ child: ChildProcess; url: string; output: () => string }> {
    // Nothing of the developer's own environment may change a test.
    const { PATH, HOME, TMPDIR, SystemRoot } = process.env;
    const child = spawn(process.execPath, [join(root, 'apps/api/dist/main.js'), 'serve'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],    // the channel tells it when this process is gone
      env: defined({
        PATH, HOME, TMPDIR, SystemRoot, PORT: port, DATA_DIR: dataDir, NODE_ENV: 'test',
        DATABASE_URL: options.database?.appUrl, DATABASE_OWNER_URL: options.database?.ownerUrl,
        DATABASE_JOB_URL: options.database?.jobUrl, DATABASE_REPORT_URL: options.database?.reportUrl, ...options.env,
      }),
    });
    let words = '';
    const output = () => words;
    return new Promise((ready, reject) => {
      const listen = (chunk: Buffer) => {
        words += chunk.toString();
        const url = /^Ready at (\S+)$/m.exec(words)?.[1];
        if (url) ready({ child, url, output });
      };
      child.stdout?.on('data', listen);
      child.stderr?.on('data', listen);
      child.on('error', reject);
      child.on('close', (code) => reject(new Error(`The server ended with ${code}:\n${words}`)));
    });
  }

  const kill = (signal: NodeJS.Signals): Promise<number | null> => {
    const { child } = running;
    if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
    const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
    child.kill(signal);
    return ended;
  };
  return {
    get url() { return running.url; },
    get pid() { return running.child.pid ?? 0; },
    output: () => running.output(),
    kill,
    restart: async () => { await kill('SIGTERM'); running = await launch(); },
    stop: async () => {
      await kill('SIGTERM');
      await tidy();
    },
  };
}

function defined(env: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
