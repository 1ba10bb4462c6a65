import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical.js';

/** sha256 in hex of bytes or of a text in UTF-8. */
export function contentHash(content: Uint8Array | string): string {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
}

/** First 16 hex digits of the sha256 of the canonical JSON of everything a lesson is made of. */
export function revisionOf(sources: unknown): string {
  return contentHash(canonicalJson(sources)).slice(0, 16);
}
