/** A key of P-256 as JSON Web Key (RFC 7517): with `d` a private one, without it a public one. */
export interface Jwk {
  readonly kty?: string;
  readonly crv?: string;
  readonly x?: string;
  readonly y?: string;
  readonly d?: string;
}

/** A pair of keys: anybody may close a parcel with the public one, only the server opens it. */
export interface SealingKey {
  readonly publicKey: Jwk;
  readonly privateKey: Jwk;
}

/** The curve of both keys; every browser's WebCrypto has it. */
export const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** Makes a new pair of keys. Needs WebCrypto: a secure page, or Node. */
export async function newSealingKey(): Promise<SealingKey> {
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
  const [publicKey, privateKey] = await Promise.all([
    crypto.subtle.exportKey('jwk', pair.publicKey), crypto.subtle.exportKey('jwk', pair.privateKey),
  ]);
  return { publicKey: bare(publicKey), privateKey: bare(privateKey) };
}

/** What makes the key: browsers refuse one whose own list of uses is another than the one asked for. */
export function bare({ kty, crv, x, y, d }: Jwk): Jwk {
  return d === undefined ? { kty, crv, x, y } : { kty, crv, x, y, d };
}
