import type { Page } from 'playwright-core';

/** A browser here has no voices, so the tests bring their own: same interface, nothing to hear. */
export interface Said { readonly text: string; readonly lang: string; readonly voice: string; readonly rate: number }

interface Device {
  /** `en!` is a voice of a vendor's server, `en` one of the device. */
  readonly voices: readonly string[];
  /** Whether the voices tell the words they are at. */
  readonly tellsWords?: boolean;
  /** How long one word takes, in milliseconds. */
  readonly wordMs?: number;
}

/** Gives the page a device with these voices, from the next load on, and loads it. */
export async function withVoices(page: Page, device: Device): Promise<void> {
  await page.addInitScript(({ voices, tellsWords = true, wordMs = 40 }) => {
    const list = voices.map((name) => ({ name, lang: name.replace('!', ''), localService: !name.endsWith('!'), default: false, voiceURI: name }));
    const said: unknown[] = [];
    let now: { utterance: SpeechSynthesisUtterance; timers: number[] } | null = null;
    class Utterance extends EventTarget {
      lang = '';
      rate = 1;
      voice: SpeechSynthesisVoice | null = null;
      constructor(readonly text: string) { super(); }
    }
    const tell = (utterance: SpeechSynthesisUtterance, kind: 'onstart' | 'onend' | 'onerror' | 'onboundary', more = {}) =>
      (utterance[kind] as ((event: object) => void) | null)?.(Object.assign(new Event(kind), more));
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => list,
      speak: (utterance: SpeechSynthesisUtterance) => {
        said.push({ text: utterance.text, lang: utterance.lang, voice: utterance.voice?.name, rate: utterance.rate });
        const words = [...utterance.text.matchAll(/[\p{L}\p{N}'’]+/gu)];
        const timers = [window.setTimeout(() => tell(utterance, 'onstart'), 5)];
        if (tellsWords) {
          words.forEach((word, i) => timers.push(window.setTimeout(() => tell(utterance, 'onboundary', { name: 'word', charIndex: word.index }), 10 + i * wordMs)));
        }
        timers.push(window.setTimeout(() => {
          now = null;
          tell(utterance, 'onend');
        }, 15 + words.length * wordMs));
        now = { utterance, timers };
      },
      cancel: () => {
        const before = now;
        now = null;
        before?.timers.forEach((timer) => clearTimeout(timer));
        if (before) tell(before.utterance, 'onerror', { error: 'interrupted' });
      },
      pause: () => undefined,
      resume: () => undefined,
    });
    Object.defineProperty(window, 'speechSynthesis', { value: speech, configurable: true });
    Object.assign(window, { SpeechSynthesisUtterance: Utterance, eiaSaid: said });
  }, device);
  await page.reload();
  await page.locator('h1').first().waitFor();
}

/** Everything that was said since the page was loaded. */
export function said(page: Page): Promise<Said[]> {
  return page.evaluate(() => (window as unknown as { eiaSaid: Said[] }).eiaSaid);
}

/** Waits until these words were read. */
export async function saidSoon(page: Page, words: string): Promise<void> {
  await page.waitForFunction((wanted) => (window as unknown as { eiaSaid: Said[] }).eiaSaid.map(({ text }) => text).join(' ').includes(wanted), words);
}

/** What is marked as being read now. */
export function marked(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const ranges = [...CSS.highlights.get('eia-reading') ?? []];
    return ranges.length > 0 ? ranges.map(String).join('|') : null;
  });
}

/** Everything that is marked in turn, until `until` says that it was enough. */
export async function markedUntil(page: Page, until: (seen: string[]) => boolean | Promise<boolean>, withinMs = 8000): Promise<string[]> {
  const seen: string[] = [];
  for (const end = Date.now() + withinMs; Date.now() < end;) {
    const now = await marked(page);
    if (now !== null && seen.at(-1) !== now) seen.push(now);
    if (await until(seen)) return seen;
    await page.waitForTimeout(8);
  }
  throw new Error(`Still not: ${seen.join(' / ')}`);
}
