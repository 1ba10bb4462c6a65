import { rm } from 'node:fs/promises';

/** Stops what the set-up started, in the opposite order. */
export default async function teardown() {
  const run = globalThis.eiaTest;
  if (!run) return;
  await run.server?.stop();
  await run.postgres.stop();
  await rm(run.folder, { recursive: true, force: true });
}
