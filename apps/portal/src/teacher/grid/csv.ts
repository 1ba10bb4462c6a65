/**
 * A spreadsheet file of cells. Every cell is quoted; a cell that a spreadsheet could take for a formula
 * gets a leading apostrophe (OWASP, "CSV Injection": = + - @ tab CR LF; NUL is ours).
 * Starts with a byte order mark so that accents open correctly, lines end in CRLF (RFC 4180).
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(quote).join(',')).join('\r\n')}\r\n`;
}

function quote(cell: string): string {
  const first = cell.charCodeAt(0);
  const risky = '=+-@'.includes(cell.charAt(0)) || first === 9 || first === 13 || first === 10 || first === 0;
  return `"${(cell !== '' && risky ? `'${cell}` : cell).replaceAll('"', '""')}"`;
}

/** A file name that holds no personal data: the words of its title, and the day. */
export function csvFileName(title: string, day: Date): string {
  const slug = title.normalize('NFKD').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '').toLowerCase();
  const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${[slug, ...date].filter(Boolean).join('-')}.csv`;
}
