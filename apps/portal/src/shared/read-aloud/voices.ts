/** The parts of speechSynthesis that we use; absent in some browsers. */
export function synthesis(): SpeechSynthesis | undefined {
  return 'speechSynthesis' in window ? window.speechSynthesis : undefined;
}

const patienceMs = 1500;

/**
 * The voices that speak on this device itself. Others would send what a child reads to their vendor, so they are never
 * used. Browsers load the list late: waits a moment while it is empty.
 */
export async function localVoices(): Promise<SpeechSynthesisVoice[]> {
  const speech = synthesis();
  if (!speech) return [];
  if (speech.getVoices().length === 0) {
    await new Promise<void>((resolve) => {
      speech.addEventListener('voiceschanged', () => resolve(), { once: true });
      setTimeout(resolve, patienceMs);
    });
  }
  return speech.getVoices().filter(({ localService }) => localService);
}

/** The best voice for a language: the same region, else the device's own choice, else any. */
export function voiceFor(voices: readonly SpeechSynthesisVoice[], language: string): SpeechSynthesisVoice | undefined {
  const tagOf = (tag: string) => tag.replace('_', '-').toLowerCase();
  const wanted = tagOf(language);
  const fitting = voices.filter(({ lang }) => tagOf(lang).split('-')[0] === wanted.split('-')[0]);
  return fitting.find(({ lang }) => tagOf(lang) === wanted) ?? fitting.find((voice) => voice.default) ?? fitting[0];
}
