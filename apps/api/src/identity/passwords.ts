import { hash, verify } from '@node-rs/argon2';

/**
 * Argon2id with the OWASP minimum (19 MiB, 2 passes, 1 lane): about 30 ms, so that a whole class can sign in at once.
 * 2 is the library's number for argon2id; its enum does not survive isolated modules.
 */
const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Longer ones are never stored, so they need not be hashed. */
const longest = 256;

/** The PHC string to store for a password. The same letters typed on another keyboard count as the same (NFKC). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), parameters);
}

let decoy: Promise<string> | null = null;

/**
 * Does the password fit the stored hash? Without a hash (nobody has that name) it takes just as long and says no, so
 * that the time does not tell which names exist.
 */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no one has this password');
  const candidate = password.normalize('NFKC').slice(0, longest);
  const fits = await verify(stored ?? await decoy, candidate);
  return stored !== null && fits && password.length <= longest;
}
