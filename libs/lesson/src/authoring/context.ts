import type { Emotion, Face, Tier } from '../types.js';
import { isPattern } from './patterns.js';
import {
  CORE,
  type ContentSource,
  type Emotions,
  type Frameworks,
  type PackSource,
  type Plan,
  type Skills,
  type Style,
  type UnitSource,
} from './read-pack.js';

export type Skill = Skills['skills'][number];
export type Framework = Frameworks['casel'][number];
export type PlannedLesson = Plan['lessons'][number];

/** What a lesson's checks and its compilation look things up in. */
export interface PackContext {
  packId: string;
  baseLocale: string;
  /** Locales in which every lesson of this pack has to be complete; the base locale first. */
  fullLocales: string[];
  skills: ReadonlyMap<string, Skill>;
  casel: ReadonlyMap<string, Framework>;
  rshe: ReadonlyMap<string, Framework>;
  faces: ReadonlyMap<string, Face>;
  emotions: ReadonlyMap<string, Emotion>;
  checkIn: Readonly<Record<Tier, readonly string[]>>;
  plan: ReadonlyMap<string, PlannedLesson>;
  /** Ids of all units, in order. */
  unitOrder: readonly string[];
  units: ReadonlyMap<string, UnitSource>;
  /** Ids of all lessons that are written, of every pack. */
  written: ReadonlySet<string>;
  styles: ReadonlyMap<string, Style>;
}

/** Puts the files of a pack together, with the core pack's where it has none of its own. */
export function contextOf(pack: PackSource, content: ContentSource): PackContext {
  const core = content.packs.find(({ id }) => id === CORE);
  const of = <K extends 'plan' | 'skills' | 'frameworks' | 'emotions'>(name: K) => pack[name] ?? core?.[name] ?? null;
  const frameworks = of('frameworks')?.value;
  const emotions = of('emotions')?.value ?? null;
  const plan = of('plan')?.value;
  const baseLocale = pack.pack.value?.baseLocale ?? 'en';
  const full = (pack.pack.value?.locales ?? []).filter(({ partialOf }) => !partialOf).map(({ id }) => id);
  const planned = plan?.units.map(({ id }) => id) ?? [];
  const ownUnits = pack.units.map(({ id }) => id).filter((id) => !planned.includes(id));
  return {
    packId: pack.id,
    baseLocale,
    fullLocales: [baseLocale, ...full.filter((id) => id !== baseLocale)],
    skills: byId(of('skills')?.value?.skills ?? []),
    casel: byId(frameworks?.casel ?? []),
    rshe: byId(frameworks?.rshe ?? []),
    faces: new Map((emotions?.faces ?? []).map((face) => [face.id, faceOf(face, emotions)])),
    emotions: byId(emotions?.emotions ?? []),
    checkIn: emotions?.checkIn ?? { 'k-2': [], '3-5': [], '6-8': [], '9-12': [] },
    plan: byId(plan?.lessons ?? []),
    unitOrder: [...planned, ...ownUnits],
    units: byId(pack.units),
    written: new Set(content.packs.flatMap(({ lessons }) => lessons.map(({ folder }) => folder))),
    styles: new Map(content.styles.flatMap(({ value }) => (value ? [[value.locale, usable(value)]] : []))),
  };
}

/** Draws from the file, words put together from its parts: the text alternative says what is drawn, no more. */
function faceOf(face: Emotions['faces'][number], emotions: Emotions | null): Face {
  const { brows, eyes, mouth, blush, tear, says } = face;
  const parts = emotions?.parts;
  const sentences = [
    parts?.brows[brows],
    parts?.eyes[eyes],
    parts?.mouth[mouth],
    blush ? parts?.blush : undefined,
    tear ? parts?.tear : undefined,
  ].filter((sentence) => sentence !== undefined);
  const locales = Object.keys(says);
  const alt = Object.fromEntries(
    locales.map((locale) => [locale, sentences.map((sentence) => sentence[locale] ?? '').join(' ').trim()]),
  );
  return { brows, eyes, mouth, ...(blush ? { blush } : {}), ...(tear ? { tear } : {}), alt, says };
}

/** A broken pattern is listed as a problem of the style list; the other terms still count. */
function usable(style: Style): Style {
  return { ...style, terms: style.terms.filter(({ pattern }) => pattern === undefined || isPattern(pattern)) };
}

function byId<T extends { id: string }>(things: readonly T[]): Map<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
