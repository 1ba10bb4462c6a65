import type { Line } from './collect.js';
import { highlight } from './highlight.js';
import { wordAt } from './segments.js';
import { localVoices, synthesis, voiceFor } from './voices.js';

/** How far reading aloud is. `noVoice` names the languages that this device cannot read; `blocked`: a press is needed first. */
export interface ReaderState {
  readonly status: 'idle' | 'reading' | 'paused';
  readonly noVoice: readonly string[];
  readonly blocked: boolean;
}

export const rates = { slow: 0.75, normal: 1, fast: 1.25 } as const;
export type Speed = keyof typeof rates;

const still: ReaderState = { status: 'idle', noVoice: [], blocked: false };
/** So long may a voice speak without telling its words before the whole sentence is marked. */
const wordsWithinMs = 1000;

/**
 * Says lines one after the other, a sentence at a time: pausing works on every device then (it ends the sentence and
 * begins it again), and no browser's limit on long texts is met. Words are marked as the voice tells them; a voice that
 * tells none gets its sentences marked.
 */
export class Reader {
  private lines: readonly Line[] = [];
  private at = 0;
  private turn = 0;
  private state = still;
  private tellsWords: boolean | undefined;
  private readonly listeners = new Set<() => void>();
  speed: Speed = 'normal';

  readonly subscribe = (tell: () => void) => {
    this.listeners.add(tell);
    return () => { this.listeners.delete(tell); };
  };

  readonly now = () => this.state;

  /** Reads these lines from the first. */
  read(lines: readonly Line[]): void {
    this.lines = lines;
    this.at = 0;
    this.show({ ...still, status: 'reading' });
    void this.speak();
  }

  /** Reads these lines too, after those that are on their way. */
  add(lines: readonly Line[]): void {
    if (this.state.status === 'idle') this.read(lines);
    else this.lines = [...this.lines, ...lines];
  }

  readonly pause = () => {
    if (this.state.status !== 'reading') return;
    this.hush();
    this.show({ ...this.state, status: 'paused' });
  };

  readonly resume = () => {
    if (this.state.status !== 'paused') return;
    this.show({ ...this.state, status: 'reading' });
    void this.speak();
  };

  readonly stop = () => {
    this.hush();
    this.lines = [];
    this.show(still);
  };

  private show(state: ReaderState): void {
    this.state = state;
    this.listeners.forEach((tell) => tell());
  }

  private hush(): void {
    this.turn += 1;
    synthesis()?.cancel();
    highlight(null);
  }

  private end(part: Partial<ReaderState> = {}): void {
    highlight(null);
    this.show({ ...this.state, status: 'idle', ...part });
  }

  private async speak(): Promise<void> {
    const turn = this.turn += 1;
    const voices = await localVoices();
    if (turn !== this.turn) return;
    const speech = synthesis();
    const line = this.lines[this.at];
    if (!line) {
      this.end();
      return;
    }
    const voice = voiceFor(voices, line.language);
    if (!speech || !voice) {
      const noVoice = [...new Set([...this.state.noVoice, line.language])];
      this.show({ ...this.state, noVoice });
      this.next();
      return;
    }
    speech.cancel();
    speech.speak(this.utterance(line, voice, turn));
  }

  private next(): void {
    this.at += 1;
    void this.speak();
  }

  private utterance(line: Line, voice: SpeechSynthesisVoice, turn: number): SpeechSynthesisUtterance {
    const utterance = new SpeechSynthesisUtterance(line.text);
    Object.assign(utterance, { voice, lang: voice.lang, rate: rates[this.speed] });
    const mine = () => turn === this.turn;
    const whole = () => { if (mine()) highlight(line.rangeOf(line.sentence)); };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        this.tellsWords ??= false;
        whole();
      }, wordsWithinMs);
    };
    utterance.onstart = () => (this.tellsWords === false ? whole() : wait());
    utterance.onboundary = ({ name, charIndex }) => {
      if (!mine() || (name && name !== 'word')) return;
      clearTimeout(timer);
      this.tellsWords = true;
      const word = wordAt(line.sentence, line.sentence.start + charIndex);
      if (word) highlight(line.rangeOf(word));
    };
    utterance.onend = () => {
      clearTimeout(timer);
      if (mine()) this.next();
    };
    utterance.onerror = ({ error }) => {
      clearTimeout(timer);
      if (!mine() || error === 'interrupted' || error === 'canceled') return;
      if (error === 'not-allowed') this.end({ blocked: true });
      else this.next();
    };
    return utterance;
  }
}

/** One for the page: a device has one voice. */
export const reader = new Reader();
