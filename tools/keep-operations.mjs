/**
 * Before a release: keeps the portal's operations of the version in package.json, so that the servers of the next two releases still answer
 * pages of this one, and removes the lists of older ones.
 */
import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const folder = resolve(root, 'apps/portal/earlier-operations');
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));

copyFileSync(resolve(root, 'apps/portal/src/generated/persisted-documents.json'), resolve(folder, `${version}.json`));
const kept = readdirSync(folder).filter((name) => name.endsWith('.json')).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
for (const name of kept.slice(0, -2)) rmSync(resolve(folder, name));
console.log(`Kept: ${kept.slice(-2).join(', ')}. Commit the folder.`);
