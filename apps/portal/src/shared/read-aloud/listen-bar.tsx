import { Button, Icon, icons } from '@eia/ui';
import { useEffect, useRef, useSyncExternalStore, type RefObject } from 'react';
import { useT } from '../i18n.js';
import { linesOf, type Line } from './collect.js';
import css from './listen-bar.module.css';
import { reader, type Speed } from './reader.js';

const quietMs = 350;
/** Languages whose missing voice was told, for this visit: once is enough. */
const told = new Set<string>();

/**
 * Pause, go on and stop, while something is read; and what to know when nothing can be.
 * @param asked counts the presses of "Listen"
 * @param auto every new page is read by itself, and so is what appears on it later
 * @param spot where "Listen" stands: its dialog, else the page's main part, is what is read
 */
export default function ListenBar({ asked, auto, speed, spot }: { asked: number; auto: boolean; speed: Speed; spot: RefObject<HTMLElement | null> }) {
  const { t, locale } = useT('common');
  const { status, noVoice, blocked } = useSyncExternalStore(reader.subscribe, reader.now);
  const heard = useRef(0);
  const pressed = useRef(false);
  reader.speed = speed;

  useEffect(() => {
    if (asked === heard.current) return;
    heard.current = asked;
    pressed.current = true;
    reader.read(read(spot.current));
  }, [asked, spot]);
  useEffect(() => watchPage(spot, auto, () => { pressed.current = false; }), [spot, auto]);

  // Asked for, the answer is always given; unasked, once per language.
  const missing = noVoice.filter((language) => pressed.current || !told.has(language));
  const shownMissing = status === 'idle' && missing.length > 0;
  useEffect(() => {
    if (!shownMissing || pressed.current) return undefined;
    const timer = setTimeout(() => missing.forEach((language) => told.add(language)), 0);
    return () => clearTimeout(timer);
  });
  const nameOf = (language: string) => new Intl.DisplayNames(locale, { type: 'language' }).of(language.split('-')[0] ?? language) ?? language;
  const note = shownMissing ? t('readAloud.noVoice', { language: new Intl.ListFormat(locale).format(missing.map(nameOf)) })
    : status === 'idle' && blocked ? t('readAloud.blocked') : '';
  return (
    <span className={status === 'idle' && !note ? undefined : css.bar} role="group" aria-label={t('readAloud.bar')}>
      <span role="status" className={note ? css.note : undefined}>{note}</span>
      {status === 'reading' && <Button look="tint" onClick={reader.pause}><Icon of={icons.pause} size={22} />{t('readAloud.pause')}</Button>}
      {status === 'paused' && <Button look="tint" onClick={reader.resume}><Icon of={icons.play} size={22} />{t('readAloud.resume')}</Button>}
      {(status !== 'idle' || note) && (
        <Button look="quiet" square onClick={reader.stop} aria-label={status === 'idle' ? t('close') : t('readAloud.stop')}>
          <Icon of={status === 'idle' ? icons.close : icons.stop} size={22} />
        </Button>
      )}
    </span>
  );
}

function rootOf(spot: HTMLElement | null): Element | null {
  return spot?.closest('dialog') ?? document.querySelector('main');
}

function read(spot: HTMLElement | null): Line[] {
  const root = rootOf(spot);
  return root ? linesOf(root) : [];
}

/** Another page ends the reading. With `auto` it is read, and what comes to a page later (feedback, a hint) after it. */
function watchPage(spot: RefObject<HTMLElement | null>, auto: boolean, onNewPage: () => void): () => void {
  let known: string[] = [];
  let title: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    // A dialog in front is not read by the button behind it.
    if (document.querySelector('dialog[open]') && !spot.current?.closest('dialog')) return;
    const lines = read(spot.current);
    const paragraphs = lines.map(({ paragraph }) => paragraph);
    const heading = rootOf(spot.current)?.querySelector('h1, h2')?.textContent ?? paragraphs[0];
    if (heading === undefined) return;
    const fresh = lines.filter(({ paragraph }) => !known.includes(paragraph));
    const isNew = heading !== title || fresh.length === lines.length;
    if (isNew && title !== undefined) {
      onNewPage();
      reader.stop();
    }
    if (auto && isNew) reader.read(lines);
    else if (auto && fresh.length > 0) reader.add(fresh);
    known = paragraphs;
    title = heading;
  };
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(look, quietMs);
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  const hidden = () => { if (document.hidden) reader.pause(); };
  document.addEventListener('visibilitychange', hidden);
  window.addEventListener('pagehide', reader.stop);
  timer = setTimeout(look, auto ? quietMs : 0);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('visibilitychange', hidden);
    window.removeEventListener('pagehide', reader.stop);
    reader.stop();
  };
}
