import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

const usualPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

/**
 * A real Chromium, headless. A person in it is a context (`newContext`): with cookies, cache and databases of its own, which are
 * gone when it closes. Looks at CHROME_PATH, then for an installed Chrome or Chromium, then for the one that `npm ci` brings
 * (Linux on x64).
 * @param more flags of Chromium
 * @throws Error that says how to set CHROME_PATH when there is no browser; nothing is skipped
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const { path, args } = await findBrowser();
  return chromium.launch({ executablePath: path, headless: true, args: [...args, ...flags, ...more] });
}

/** The program and the switches with which `launchBrowser` starts it, for a test that must have the process in its own hands. */
export async function browserProgram(): Promise<{ path: string; args: readonly string[] }> {
  const { path, args } = await findBrowser();
  return { path, args: [...args, ...flags] };
}

async function findBrowser(): Promise<{ path: string; args: readonly string[] }> {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH names ${chosen}, which does not exist.`);
    return { path: chosen, args: [] };
  }
  const installed = [...usualPlaces[process.platform] ?? [], ...onPath()].find((path) => existsSync(path));
  if (installed) return { path: installed, args: [] };
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: bundled } = await import('@sparticuz/chromium');
    // One process for all, its choice for small machines, cannot hold several people.
    return { path: await bundled.executablePath(), args: bundled.args.filter((arg) => !/^--(single-process|no-zygote)$/.test(arg)) };
  }
  throw new Error('These tests need Chrome or Chromium. Install one, or set CHROME_PATH to the program, for example: CHROME_PATH=/usr/bin/chromium npm test');
}

function onPath(): string[] {
  if (process.platform === 'win32') return [];
  return ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'].flatMap((name) => {
    try {
      return [execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()];
    } catch {
      return [];
    }
  });
}
