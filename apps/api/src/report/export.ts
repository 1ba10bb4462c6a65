import type { Cell } from './atoms.queries.js';
import { toCsv } from './csv.js';
import { measures, type MeasureName } from './measures.js';
import { ExportFormat, type ReportFile } from './report.graphql.js';
import { sumOf } from './report-lines.js';
import type { PlaceRow, TermRow } from './report.queries.js';

/** How the numbers were made, in every file. In English, as the names of its columns: a file is read by programs too. */
export const method = 'Counts are rounded to 5 with one random draw per group; groups under 10 wait or are combined (mixed). '
  + 'Every number is a sum of such groups. Mean: credit of those who finished, 5 to 95, shown from 15 on.';

interface Names {
  school(id: string | null): string | null;
  item(cell: Cell): string;
}

/**
 * The sums of a term as a file. CSV: one row per school, band, measure and item, a column per part.
 * Its name holds the term's dates, and nothing of any person.
 */
export function exportFile(format: ExportFormat, place: PlaceRow, term: TermRow | null, cells: readonly Cell[], names: Names): ReportFile {
  const rows = cells.map((cell) => {
    const { parts, n, mean } = sumOf(cell.measure, [cell]);
    return {
      school: names.school(cell.schoolId ?? null), band: cell.band ?? 'mixed', item: cell.item ?? '', title: names.item(cell), measure: cell.measure,
      parts: Object.fromEntries(measures[cell.measure].parts.map((part, i) => [part, parts[i] ?? 0])) as Readonly<Record<string, number>>, n, mean,
    };
  });
  const name = `report-${term ? `${term.startsOn}-to-${term.endsOn}` : 'empty'}.${format}`;
  if (format === ExportFormat.json) {
    const { districtName: district, schoolName: school, throughWeek: week } = place;
    return { name, mediaType: 'application/json', text: `${JSON.stringify({ district, school, term: term?.name ?? null, week, method, rows }, null, 2)}\n` };
  }
  const columns = [...new Set((Object.keys(measures) as MeasureName[]).filter((one) => rows.some(({ measure }) => measure === one)).flatMap((one) => [...measures[one].parts] as string[]))];
  return {
    name, mediaType: 'text/csv',
    text: toCsv([
      ['district', 'term', 'throughWeek', 'school', 'band', 'measure', 'item', 'title', ...columns, 'n', 'mean', 'method'],
      ...rows.map((row) => [place.districtName, term?.name ?? '', place.throughWeek, row.school ?? 'mixed', row.band, row.measure, row.item, row.title,
        ...columns.map((column) => row.parts[column] ?? null), row.n, row.mean, method]),
    ]),
  };
}
