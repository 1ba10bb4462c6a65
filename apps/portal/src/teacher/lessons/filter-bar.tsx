import { Button, Icon, staffIcons } from '@eia/ui';
import { useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { useT } from '../../shared/i18n.js';
import { useFormats } from '../../staff/formats.js';
import form from '../../staff/form.module.css';
import { tiers } from '../../staff/tier.js';
import css from './catalogue.module.css';
import { activeFilters, type LessonFilters } from './filters.js';
import type { LessonSummary } from './use-lessons.js';

const minuteSteps = [20, 30, 40, 45];
const levels = ['low', 'medium', 'high'] as const;
const typingPauseMs = 250;

/** Search and filters. Only choices that some lesson has are offered. */
export function FilterBar({ lessons, filters, onChange }: {
  lessons: LessonSummary[]; filters: LessonFilters; onChange: (filters: LessonFilters) => void;
}) {
  const { t, locale } = useT('teacher');
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const core = useId();
  const choices = useMemo(() => {
    const skills = new Map<string, string>();
    for (const lesson of lessons) lesson.skills.forEach((skill, i) => skills.set(skill, lesson.skillNames[i] ?? skill));
    return {
      skills: [...skills].sort((a, b) => a[1].localeCompare(b[1], locale)),
      languages: [...new Set(lessons.flatMap((lesson) => lesson.locales.map((one) => one.locale)))].sort(),
      levels: levels.filter((level) => lessons.some(({ sensitivity }) => sensitivity === level)),
      tiers: tiers.filter((tier) => lessons.some((lesson) => lesson.tier === tier)),
    };
  }, [lessons, locale]);
  const set = (change: Partial<LessonFilters>) => onChange({ ...filters, ...change });
  const behind = activeFilters({ ...filters, q: '' });

  return (
    <search className={css.bar}>
      <SearchField value={filters.q} onChange={(q) => set({ q })} />
      <Button className={css.more} aria-expanded={open} aria-controls="lesson-filters" onClick={() => setOpen(!open)}>
        <Icon of={staffIcons.filter} size={20} />{behind === 0 ? t('catalogue.filters') : t('catalogue.filtersOn', { count: behind })}
      </Button>
      <div className={css.filters} id="lesson-filters" data-open={open}>
        <Select label={t('catalogue.tier')} value={filters.tier} onChange={(tier) => set({ tier })}>
          {choices.tiers.map((tier) => <option key={tier} value={tier}>{t(`tier.${tier}`)}</option>)}
        </Select>
        <Select label={t('catalogue.skill')} value={filters.skill} onChange={(skill) => set({ skill })}>
          {choices.skills.map(([id, name]) => <option key={id} value={id}>{name}</option>)}
        </Select>
        <Select label={t('catalogue.minutes')} value={filters.minutes} onChange={(minutes) => set({ minutes })}>
          {minuteSteps.map((count) => <option key={count} value={count}>{t('catalogue.upTo', { count })}</option>)}
        </Select>
        <Select label={t('catalogue.language')} value={filters.language} onChange={(language) => set({ language })}>
          {choices.languages.map((tag) => <option key={tag} value={tag}>{formats.language(tag)}</option>)}
        </Select>
        <Select label={t('catalogue.sensitivity')} value={filters.sensitivity} onChange={(sensitivity) => set({ sensitivity })}>
          {choices.levels.map((level) => <option key={level} value={level}>{t(`sensitivity.${level}.name`)}</option>)}
        </Select>
        <div className={`${form.option} ${css.core}`}>
          <input id={core} type="checkbox" checked={filters.core} onChange={(event) => set({ core: event.target.checked })} />
          <label htmlFor={core}>{t('catalogue.coreOnly')}</label>
        </div>
      </div>
    </search>
  );
}

/** Typing filters after a short pause; the address is not rewritten at every letter. */
function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useT('teacher');
  const id = useId();
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    if (value !== sent.current) setText(value);
    sent.current = value;
  }, [value]);
  useEffect(() => {
    if (text === sent.current) return undefined;
    const timer = setTimeout(() => {
      sent.current = text;
      latest.current(text);
    }, typingPauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div className={css.search}>
      <label htmlFor={id} className="visually-hidden">{t('catalogue.search')}</label>
      <Icon of={staffIcons.search} size={20} />
      <input id={id} type="search" className={form.input} value={text} placeholder={t('catalogue.searchHint')} onChange={(event) => setText(event.target.value)} />
    </div>
  );
}

function Select({ label, value, onChange, children }: { label: string; value: string; onChange: (value: string) => void; children: ReactNode }) {
  const { t } = useT('teacher');
  const id = useId();
  return (
    <div className={form.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} className={form.input} value={value} data-on={value !== ''} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('catalogue.any')}</option>
        {children}
      </select>
    </div>
  );
}
