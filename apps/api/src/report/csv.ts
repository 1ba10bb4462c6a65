/**
 * Rows as CSV (RFC 4180), every cell quoted. A cell that a spreadsheet would take for a formula gets an apostrophe in front
 * (OWASP, CSV injection); the byte order mark lets spreadsheets read accents.
 */
export function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return '""';
  if (typeof value === 'number') return `"${value}"`;
  const safe = /^[=+\-@\t\r\n\0]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
