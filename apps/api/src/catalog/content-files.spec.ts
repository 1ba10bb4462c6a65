import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { encodingFor, PackedFiles } from './content-files.js';

test.each([
  ['br, gzip', 'br'], ['gzip, deflate, BR', 'br'], ['gzip;q=0.5', 'gzip'], ['br;q=0, gzip', 'gzip'], ['br;q=0.0', 'identity'],
  ['*', 'identity'], ['', 'identity'], [undefined, 'identity'],
] as const)('a browser that accepts "%s" gets %s', (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding);
});

test('a file comes out as it went in, in every encoding', async () => {
  const files = new PackedFiles();
  const bytes = Buffer.from('{"title":"Señales"}'.repeat(50));
  files.add({ sha256: 'a', mediaType: 'application/json', bytes });
  expect((await files.find('a', 'identity'))?.bytes).toEqual(bytes);
  expect(brotliDecompressSync((await files.find('a', 'br'))?.bytes ?? '')).toEqual(bytes);
  expect(gunzipSync((await files.find('a', 'gzip'))?.bytes ?? '')).toEqual(bytes);
  expect(await files.find('b', 'br')).toBeNull();
});
