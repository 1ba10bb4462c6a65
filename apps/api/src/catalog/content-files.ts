import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Recent } from './recent.js';

/** Bytes that never change, named by their hash. */
export interface ContentFile {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

export type Encoding = 'br' | 'gzip' | 'identity';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
// The last levels cost ten times the time for a few bytes, and each file is packed once per process.
const quality = 9;

/** Files in memory, each packed once in each encoding that is asked for. */
export class PackedFiles {
  private readonly kept = new Recent<string, { mediaType: string; packed: Map<Encoding, Promise<Buffer>> }>(2000);

  /** Keeps a file; the same hash again changes nothing. */
  add(file: ContentFile): void {
    if (this.kept.get(file.sha256)) return;
    this.kept.set(file.sha256, { mediaType: file.mediaType, packed: new Map([['identity', Promise.resolve(file.bytes)]]) });
  }

  /** @returns null when the file is not in memory (it may be in the database) */
  async find(sha256: string, encoding: Encoding): Promise<{ mediaType: string; bytes: Buffer } | null> {
    const file = this.kept.get(sha256);
    if (!file) return null;
    const plain = await file.packed.get('identity');
    if (!plain) return null;
    let packed = file.packed.get(encoding);
    if (!packed) file.packed.set(encoding, packed = pack(plain, encoding));
    return { mediaType: file.mediaType, bytes: await packed };
  }
}

function pack(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return zip(bytes, { level: quality });
  return brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}

/** The best encoding a browser says it takes (RFC 9110, 12.5.3; a weight of 0 means not). */
export function encodingFor(acceptEncoding: string | undefined): Encoding {
  const accepted = new Set((acceptEncoding ?? '').split(',').map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part)).map((part) => part.split(';')[0]));
  return accepted.has('br') ? 'br' : accepted.has('gzip') ? 'gzip' : 'identity';
}
