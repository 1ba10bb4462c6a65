import { directionOf, nearest } from './locales.js';

/**
 * What a reader chose under "Aa". Kept on the account; a copy without any name lies in localStorage, so that
 * `public/look.js` can apply it before the first paint.
 */
export interface Look {
  text: 'm' | 'l' | 'xl';
  spacing: 'normal' | 'wide';
  font: 'standard' | 'dyslexic';
  theme: 'system' | 'light' | 'dark' | 'contrast';
  motion: 'system' | 'less';
  /** Of reading aloud. */
  speed: 'slow' | 'normal' | 'fast';
  /** Single keys that choose (WCAG 2.1.4). */
  shortcuts: 'on' | 'off';
  locale?: string;
}

const key = 'eia.look';
export const defaultLook: Look = {
  text: 'm', spacing: 'normal', font: 'standard', theme: 'system', motion: 'system', speed: 'normal', shortcuts: 'on',
};

const choices = {
  text: ['m', 'l', 'xl'],
  spacing: ['normal', 'wide'],
  font: ['standard', 'dyslexic'],
  theme: ['system', 'light', 'dark', 'contrast'],
  motion: ['system', 'less'],
  speed: ['slow', 'normal', 'fast'],
  shortcuts: ['on', 'off'],
} as const;
export type LookField = keyof typeof choices;
export const lookChoices: { [F in LookField]: readonly Look[F][] } = choices;

/** A look from anything: unknown fields and values are left out. */
export function lookFrom(value: unknown): Look {
  const look: Look = { ...defaultLook };
  if (typeof value !== 'object' || value === null) return look;
  const given = value as Record<string, unknown>;
  for (const field of Object.keys(choices) as LookField[]) {
    if ((choices[field] as readonly unknown[]).includes(given[field])) Object.assign(look, { [field]: given[field] });
  }
  if (typeof given.locale === 'string') look.locale = given.locale;
  return look;
}

/** The look kept on this device. */
export function keptLook(): Look {
  try {
    return lookFrom(JSON.parse(localStorage.getItem(key) ?? 'null'));
  } catch {
    return { ...defaultLook };
  }
}

const dark = window.matchMedia('(prefers-color-scheme: dark)');
let current = keptLook();
dark.addEventListener('change', () => applyLook(current));

/** Shows the look now and keeps it for the next visit on this device. */
export function applyLook(look: Look): void {
  current = look;
  const { dataset } = document.documentElement;
  dataset.theme = look.theme === 'system' ? (dark.matches ? 'dark' : 'light') : look.theme;
  dataset.text = look.text;
  dataset.spacing = look.spacing;
  dataset.font = look.font;
  dataset.motion = look.motion;
  dataset.shortcuts = look.shortcuts;
  try {
    localStorage.setItem(key, JSON.stringify({ ...look, dir: look.locale && directionOf(nearest(look.locale)) }));
  } catch {
    // Storage is off or full: the look lasts for this page.
  }
}
