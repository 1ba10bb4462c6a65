import { bare, curve, type Jwk } from './key.js';

type Key = Parameters<typeof crypto.subtle.exportKey>[1];

/** Something that only the server can read. All fields are base64url. */
export interface Parcel {
  /** The public key made for this parcel alone, as a raw point. */
  readonly sender: string;
  readonly iv: string;
  /** The content, encrypted and protected against changes. */
  readonly box: string;
}

/** Says what the derived key is for, so that the same pair can never serve another purpose (RFC 5869, info). */
const purpose = new TextEncoder().encode('empathy-in-action parcel 1');

/**
 * Closes `content` (anything JSON can hold) so that only the holder of the private key reads it: ECDH on P-256 with a key
 * made for this parcel, HKDF with SHA-256, AES-GCM with 256 bits.
 */
export async function sealParcel(publicKey: Jwk, content: unknown): Promise<Parcel> {
  const receiver = await crypto.subtle.importKey('jwk', bare(publicKey), curve, false, []);
  const sender = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', sender.publicKey));
  const key = await sharedKey(sender.privateKey, receiver, point, 'encrypt');
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const box = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(JSON.stringify(content)));
  return { sender: toText(point), iv: toText(iv), box: toText(new Uint8Array(box)) };
}

/**
 * Opens a parcel.
 * @throws Error when it was closed for another key, was changed, or is none
 */
export async function openParcel(privateKey: Jwk, parcel: Parcel): Promise<unknown> {
  const point = fromText(parcel.sender);
  const own = await crypto.subtle.importKey('jwk', bare(privateKey), curve, false, ['deriveBits']);
  const sender = await crypto.subtle.importKey('raw', point, curve, false, []);
  const key = await sharedKey(own, sender, point, 'decrypt');
  const content = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: fromText(parcel.iv) }, key, fromText(parcel.box));
  return JSON.parse(new TextDecoder().decode(content)) as unknown;
}

async function sharedKey(own: Key, other: Key, salt: Uint8Array<ArrayBuffer>, use: 'encrypt' | 'decrypt'): Promise<Key> {
  const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256);
  const material = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt, info: purpose }, material, { name: 'AES-GCM', length: 256 }, false, [use]);
}

function toText(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromText(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
