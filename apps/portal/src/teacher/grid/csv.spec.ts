import { csvFileName, toCsv } from './csv.js';

describe('the class file for a spreadsheet', () => {
  it('quotes every cell and doubles quotes inside', () => {
    expect(toCsv([['Student', 'A "quoted" title'], ['Ada B.', 'finished']]))
      .toBe('\uFEFF"Student","A ""quoted"" title"\r\n"Ada B.","finished"\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '\u0000x'])(
    'never lets a cell that starts like a formula run: %j',
    (cell) => {
      expect(toCsv([[cell]])).toBe(`\uFEFF"'${cell}"\r\n`);
    },
  );

  it('leaves an empty cell and an ordinary cell as they are', () => {
    expect(toCsv([['', 'a-b']])).toBe('\uFEFF"","a-b"\r\n');
  });

  it('names the file after its title and the day only', () => {
    expect(csvFileName('Progress, Class 7B / B', new Date(2026, 10, 4))).toBe('progress-class-7b-b-2026-11-04.csv');
  });
});
