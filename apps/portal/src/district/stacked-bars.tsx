import type { ReactNode } from 'react';
import { useT } from '../shared/i18n.js';
import { useFormats } from '../staff/formats.js';
import { ScrollRegion } from '../staff/scroll-region.js';
import { countOf, partWord, type Part, type Sum } from './parts.js';
import css from './stacked-bars.module.css';

export interface BarRow extends Sum {
  readonly key: string;
  readonly label: ReactNode;
  /** Under the label. */
  readonly note?: string | undefined;
  /** At the end of the bar: a share, and what it is a share of. */
  readonly result: { readonly share: string; readonly text: string } | null;
  /** In place of a bar that has nothing yet. */
  readonly nothing?: string | undefined;
}

/**
 * Bars made of parts, with their legend, and the same numbers as a table one press away. Color is never alone: each part has its
 * pattern and its word. Of the drawing a screen reader hears names and results; the parts stand in the table.
 * @param length `share`: every bar is as long; `count`: as long as its number
 */
export function StackedBars({ title, rows, parts, length = 'share', labelHead }: {
  title: string; rows: readonly BarRow[]; parts: readonly Part[]; length?: 'share' | 'count'; labelHead: string;
}) {
  const { t } = useT('district');
  const formats = useFormats();
  const longest = Math.max(1, ...rows.map(({ n }) => n));
  return (
    <div className={css.chart}>
      <ul className={css.legend} aria-hidden="true">
        {parts.map((part) => <li key={part}><i className={`${css.swatch} ${css[part]}`} />{partWord(t, part)}</li>)}
      </ul>
      <ul className={css.rows} aria-label={title}>
        {rows.map((row) => (
          <li key={row.key} className={css.row}>
            <div className={css.label}><span>{row.label}</span>{row.note && <small>{row.note}</small>}</div>
            <div className={css.track} aria-hidden="true">
              <div className={css.bar} style={{ inlineSize: `${length === 'share' ? 100 : (100 * row.n) / longest}%` }}>
                {parts.map((part) => {
                  const count = countOf(row, part);
                  return count > 0 && <i key={part} className={css[part]} style={{ flexGrow: count }} title={t('bar.part', { part: partWord(t, part), count: formats.number(count), of: formats.number(row.n) })} />;
                })}
              </div>
            </div>
            <div className={css.result}>{row.result ? <><b>{row.result.share}</b> <small>{row.result.text}</small></> : <small>{row.nothing}</small>}</div>
          </li>
        ))}
      </ul>
      <details className={css.details}>
        <summary>{t('bar.asTable')}</summary>
        <ScrollRegion label={title}><Table {...{ title, rows, parts, labelHead }} /></ScrollRegion>
      </details>
      <div className={css.onPaper}><Table {...{ title, rows, parts, labelHead }} /></div>
    </div>
  );
}

/** The numbers of a chart. */
function Table({ title, rows, parts, labelHead }: { title: string; rows: readonly BarRow[]; parts: readonly Part[]; labelHead: string }) {
  const { t } = useT('district');
  const formats = useFormats();
  const hasMean = rows.some(({ mean }) => typeof mean === 'number');
  return (
    <table className={css.table}>
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{labelHead}</th>
          {parts.map((part) => <th key={part} scope="col" className={css.num}>{partWord(t, part)}</th>)}
          <th scope="col" className={css.num}>{t('bar.all')}</th>
          {hasMean && <th scope="col" className={css.num}>{t('bar.mean')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            {parts.map((part) => <td key={part} className={css.num}>{formats.number(countOf(row, part))}</td>)}
            <td className={css.num}>{formats.number(row.n)}</td>
            {hasMean && <td className={css.num}>{typeof row.mean === 'number' ? formats.number(row.mean) : t('bar.noMean')}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
