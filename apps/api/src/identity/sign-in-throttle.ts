import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { directory } from '../platform/connections.js';

/** Wrong tries before the first wait. */
const free = 3;
/** Seconds to wait after the 4th wrong try; doubles with each further one. */
const firstWait = 5;
/** A child who forgot a password waits a minute at most and is never locked out; neither can others lock a teacher out. */
const longestWait = 60;
/** Wrong tries are forgotten after this many seconds without a lock. */
const memory = 30 * 60;
/** Wrong tries per minute from one address. A whole school sits behind one, so it is generous and short. */
const perAddress = 120;

/** Leave to try now, or the seconds to wait. */
export type Leave = { readonly wait: null } | { readonly wait: number };

/**
 * Slows down guessing of passwords, per account and per source address. Keys are hashes: the table holds no name and no
 * address. Counts live in PostgreSQL, so several server processes share them.
 */
@Injectable()
export class SignInThrottle {
  private readonly failures: RateLimiterPostgres;
  private readonly waits: RateLimiterPostgres;
  private readonly addresses: RateLimiterPostgres;

  constructor() {
    const shared = {
      storeClient: directory(), storeType: 'typeorm', tableName: 'sign_in_throttles', tableCreated: true, clearExpiredByTimeout: false,
    };
    // One of the three clears the whole table of what is over.
    this.failures = new RateLimiterPostgres({ ...shared, clearExpiredByTimeout: true, keyPrefix: 'fail', points: 1_000_000, duration: memory });
    this.waits = new RateLimiterPostgres({ ...shared, keyPrefix: 'wait', points: 1, duration: longestWait });
    this.addresses = new RateLimiterPostgres({ ...shared, keyPrefix: 'from', points: perAddress, duration: 60 });
  }

  /**
   * Asks for one try. It is counted as a failure at once, so that many tries in the same moment cannot all slip through;
   * `succeeded` takes it back. A refused try does not make the wait longer.
   */
  async ask(districtId: string, username: string, address: string): Promise<Leave> {
    const source = addressKey(address);
    const fromHere = await this.addresses.get(source);
    if (fromHere !== null && fromHere.remainingPoints <= 0) return { wait: seconds(fromHere) };

    const account = accountKey(districtId, username);
    const { consumedPoints } = await this.failures.consume(account);
    if (consumedPoints > free) {
      const wait = Math.min(firstWait * 2 ** (consumedPoints - free - 1), longestWait);
      try {
        await this.waits.consume(account, 1, { customDuration: wait });
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        await this.failures.reward(account);
        return { wait: seconds(refusal) };
      }
    }
    return { wait: null };
  }

  /** The password was right: the account starts afresh. */
  async succeeded(districtId: string, username: string): Promise<void> {
    const account = accountKey(districtId, username);
    await Promise.all([this.failures.delete(account), this.waits.delete(account)]);
  }

  /** The password was wrong: it counts for the address as well. */
  async failed(address: string): Promise<void> {
    await this.addresses.penalty(addressKey(address));
  }
}

function seconds(result: RateLimiterRes): number {
  return Math.max(1, Math.ceil(result.msBeforeNext / 1000));
}

function accountKey(districtId: string, username: string): string {
  return createHash('sha256').update(`${districtId}:${username}`).digest('hex');
}

/** One network counts as one source: /24, or /48 for IPv6. */
function addressKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  const network = isIPv6(plain) ? plain.split(':').slice(0, 3).join(':') : plain.split('.').slice(0, 3).join('.');
  return createHash('sha256').update(network).digest('hex');
}
