import { spawn } from 'node:child_process';
import { chown, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { copyBinaries, findBinaries, type Binaries } from './embedded-postgres-binaries.js';

/** How PostgreSQL's programs are run here. PostgreSQL refuses to run as root, so root needs a detour. */
export interface Runner {
  readonly how: 'directly' | 'in a user namespace' | 'as another user';
  readonly binaries: Binaries;
  /** Program and arguments as `spawn` takes them. */
  command(program: string, args: readonly string[]): { file: string; args: string[]; uid?: number; gid?: number };
  /** Makes a file or folder belong to the user that PostgreSQL will run as. */
  own(path: string): Promise<void>;
  /** Removes what was copied. */
  clear(): Promise<void>;
}

/**
 * Chooses the way for a data folder. The ways of root are not interchangeable on one folder, so an existing folder's
 * owner decides; a new one gets a user namespace (works below /root too), else the user nobody, else nobody with
 * programs copied to where nobody may read.
 * @param dataFolder may not exist yet
 * @throws Error with what to do when no way works
 */
export async function chooseRunner(dataFolder: string): Promise<Runner> {
  const binaries = await findBinaries();
  const owner = await stat(dataFolder).then(({ uid, gid }) => ({ uid, gid }), () => null);
  const self = process.getuid?.();
  if (self === undefined) return direct(binaries, []);                       // Windows

  const guard = await deathSignal(binaries);
  if (self !== 0) {
    if (owner && owner.uid !== self) throw new Error(`${dataFolder} belongs to another user. Run as that user, or set DATA_DIR to a folder of your own.`);
    return direct(binaries, guard);
  }
  if (!owner || owner.uid === 0) {
    const namespaced = inNamespace(binaries, guard);
    if (await answers(namespaced)) return namespaced;
  }
  const ids = owner && owner.uid !== 0 ? owner : await nobody();
  if (owner && owner.uid === 0) await giveAway(dataFolder, ids);
  const other = asUser(binaries, guard, ids, null);
  if (await answers(other)) return other;
  const copy = await copyBinaries(binaries);
  const copied = asUser(copy.binaries, guard, ids, copy.folder);
  if (await answers(copied)) return copied;
  await copied.clear();
  throw new Error('PostgreSQL does not run as root, and neither a user namespace nor the user nobody is available here. Run as an ordinary user, or set DATABASE_URL.');
}

function direct(binaries: Binaries, guard: readonly string[]): Runner {
  return {
    how: 'directly', binaries,
    command: (program, args) => prefixed(guard, program, args),
    own: async () => undefined,
    clear: async () => undefined,
  };
}

function inNamespace(binaries: Binaries, guard: readonly string[]): Runner {
  const prefix = ['unshare', '--user', '--map-user=65534', '--map-group=65534', ...guard];
  return { ...direct(binaries, prefix), how: 'in a user namespace' };
}

function asUser(binaries: Binaries, guard: readonly string[], ids: { uid: number; gid: number }, copied: string | null): Runner {
  return {
    how: 'as another user', binaries,
    command: (program, args) => ({ ...prefixed(guard, program, args), ...ids }),
    own: (path) => chown(path, ids.uid, ids.gid),
    clear: async () => { if (copied) await rm(copied, { recursive: true, force: true }); },
  };
}

function prefixed(prefix: readonly string[], program: string, args: readonly string[]) {
  const [file, ...rest] = [...prefix, program, ...args];
  return { file: file as string, args: rest };
}

/** On Linux the kernel itself can stop the database when this process is killed; elsewhere the next start does. */
async function deathSignal(binaries: Binaries): Promise<string[]> {
  const guard = ['setpriv', '--pdeathsig', 'INT'];
  return process.platform === 'linux' && await answers(direct(binaries, guard)) ? guard : [];
}

/** Does `postgres --version` run this way? */
function answers(runner: Runner): Promise<boolean> {
  const { file, args, ...options } = runner.command(runner.binaries.postgres, ['--version']);
  return new Promise((resolve) => {
    const child = spawn(file, args, { ...options, stdio: 'ignore', cwd: '/' });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

async function nobody(): Promise<{ uid: number; gid: number }> {
  const line = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n').find((l) => l.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return { uid: uid ? Number(uid) >>> 0 : 65534, gid: gid ? Number(gid) >>> 0 : 65534 };
}

async function giveAway(folder: string, ids: { uid: number; gid: number }): Promise<void> {
  await chown(folder, ids.uid, ids.gid);
  for (const entry of await readdir(folder, { recursive: true })) await chown(join(folder, entry), ids.uid, ids.gid);
}
