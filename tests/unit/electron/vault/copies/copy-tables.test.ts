import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, neutral } from '../../../../../electron/vault/copies/copy-tables.ts';

const rowsOf = (csv: string): string[][] => parse(csv, { bom: true, record_delimiter: '\r\n' });
/** What README.txt tells a reader to do. */
const restored = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);

const starts = [
  '',
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '\0',
  '＝',
  '＋',
  '－',
  '＠',
  "'",
  '"',
  ' =',
  '"=',
  ',',
  ';',
  '""=',
];
const cell = fc
  .tuple(fc.constantFrom(...starts), fc.string({ unit: 'grapheme', maxLength: 12 }))
  .map(([start, rest]) => start + rest);

describe('70 a cell of a table', () => {
  it('has a mark before everything that a spreadsheet could reckon with', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const given = rowsOf(csvOf(['head'], [[text]]))[1]?.[0] ?? '';
        expect(given).not.toMatch(/^[\s"]*[=+\-@＝＋－＠\0]|^[\t\r\n]/);
      }),
    );
  });

  it('gives back just what was typed, whatever it was', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const read = rowsOf(csvOf(['one', 'other'], rows)).slice(1);
        expect(read.map((row) => row.map(restored))).toEqual(rows);
      }),
    );
  });

  it('leaves numbers numbers, and what was not recorded empty', () => {
    expect(csvOf(['a', 'b', 'c'], [[1.5, null, '2']])).toBe('\ufeff"a","b","c"\r\n1.5,,"2"\r\n');
    expect(neutral('harmless')).toBe('harmless');
  });
});
