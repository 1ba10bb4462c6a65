import { newSealingKey, openParcel, sealParcel } from './index.js';

const words = { deeds: [{ text: 'I told Noor that I was sorry. Ñandú, 😀' }] };

test('what was sealed comes out as it went in, for the holder of the key', async () => {
  const key = await newSealingKey();
  const parcel = await sealParcel(key.publicKey, words);
  expect(await openParcel(key.privateKey, parcel)).toEqual(words);
  expect(JSON.stringify(parcel)).not.toContain('Noor');
});

test('the public key alone does not open it, and neither does another pair', async () => {
  const [key, other] = [await newSealingKey(), await newSealingKey()];
  const parcel = await sealParcel(key.publicKey, words);
  await expect(openParcel(other.privateKey, parcel)).rejects.toThrow();
  await expect(openParcel(key.publicKey, parcel)).rejects.toThrow();
});

test('a parcel that was changed does not open', async () => {
  const key = await newSealingKey();
  const parcel = await sealParcel(key.publicKey, words);
  const changed = parcel.box.startsWith('A') ? `B${parcel.box.slice(1)}` : `A${parcel.box.slice(1)}`;
  await expect(openParcel(key.privateKey, { ...parcel, box: changed })).rejects.toThrow();
});

test('the same words look different each time', async () => {
  const { publicKey } = await newSealingKey();
  const [one, two] = [await sealParcel(publicKey, words), await sealParcel(publicKey, words)];
  expect(one.box).not.toBe(two.box);
  expect(one.sender).not.toBe(two.sender);
});
