import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultTable } from '../../../../build/faults/fault-table.ts';
import { numberedFiles, rowsInSource } from '../../../../build/faults/numbered-tests.ts';
import { numbered, rowsOf } from '../../../../build/faults/row-names.ts';
import { faultRows } from '../../../../build/faults/rows.ts';

const root = join(import.meta.dirname, '../../../..');
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('the list of faults', () => {
  it('has each row once, in order, with what is expected', () => {
    expect(faultRows.map(({ row }) => row)).toEqual([...range(1, 65), ...range(70, 86), 89]);
    for (const { expects } of faultRows) expect(expects).toMatch(/^[^.!]{15,75}$/);
  });

  it('has a test for every row', () => {
    const tested = new Set(numberedFiles(root).flatMap(({ rows }) => rows));
    expect(faultRows.filter(({ row }) => !tested.has(row)).map(({ row }) => row)).toEqual([]);
    const unknown = [...tested].filter((row) => !faultRows.some((known) => known.row === row));
    expect(unknown, 'numbers that are no row').toEqual([]);
  });
});

describe('the number of a row', () => {
  it('is found in the source, however the test is written', () => {
    const source = [
      `it('#47 takes calls', () => {});`,
      'test(\n  `#76 with a flipped bit (seed ${seed})`, work);',
      `it.skipIf(!has)('#27 kill -9', work);`,
      `describe.each(cases)('#13, 14 refuses %s', work);`,
      `it.each(lists(of))("#40 what is sealed", work);`,
    ];
    // Without its mark this file itself would name them.
    expect(rowsInSource(source.join('\n').replaceAll('#', ''))).toEqual([13, 14, 27, 40, 47, 76]);
  });

  it('is not found in other texts', () => {
    const source = `it('takes 12 mm', () => expect(note('12 mm')).toBe('3 notes')); test.setTimeout(30); page.getByText('2 notes');`;
    expect(rowsInSource(source)).toEqual([]);
  });

  it('is read from a test’s own name and from the groups around it', () => {
    expect(rowsOf(['vault', '11, 12 takes the code once'])).toEqual([11, 12]);
    expect(rowsOf(['40 what is sealed', 'stays'])).toEqual([40]);
    expect(rowsOf(['a room of 12 things', '2^53'])).toEqual([]);
    expect('two processes 33 the second').toMatch(new RegExp(numbered));
    expect('13, 14 refuses').toMatch(new RegExp(numbered));
    expect('version 2.4 of it').not.toMatch(new RegExp(numbered));
  });
});

describe('the table', () => {
  const ran = (name: string, state: 'passed' | 'failed' | 'skipped') =>
    ({ file: 'tests/x.test.ts', names: ['group', name], state }) as const;

  it('says held, failed or why not, row by row', () => {
    const table = faultTable(
      [
        ran('21 flipped', 'passed'),
        ran('21 while open', 'failed'),
        ran('32 injected', 'skipped'),
        ran('33, 34 two', 'passed'),
      ],
      true,
    ).split('\n');
    const line = (row: number): string =>
      table.find((text) => text.startsWith(`${String(row).padStart(3)}  `)) ?? '';
    expect(line(21)).toMatch(/ 2 {2}FAILED$/);
    expect(line(32)).toMatch(/ 1 {2}not here: its tests cannot run on this computer$/);
    expect(line(33)).toMatch(/ 1 {2}held$/);
    expect(line(34)).toMatch(/ 1 {2}held$/);
    expect(line(35)).toMatch(/ – {2}not run$/);
    expect(table.at(-1)).toBe('FAILED  tests/x.test.ts: group > 21 while open');
  });

  it('shows only the rows that ran when some were asked for', () => {
    expect(faultTable([ran('21 flipped', 'passed')], false).split('\n')).toHaveLength(2);
  });
});
