import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Session } from '../../../../../shared/sessions/session.ts';
import { copyTables, csvOf, neutral, tableParts } from '../../../../../electron/vault/copies/copy-tables.ts';
import { sealed } from '../documents/sample-facts.ts';

const sessionsAt = (changes: readonly Partial<Session>[]) => ({
  sessions: changes.map((change): Session => ({ ...sealed, ...change })),
  timeZone: 'Europe/London',
});
/** The lines of one table of a copy, each by the names of its columns. */
const linesOf = (name: string, change: Partial<Session> = {}): Record<string, string>[] => {
  const table = copyTables.find((each) => each.name === name);
  if (!table) throw new Error('There is no such table.');
  const text = [...tableParts(table, sessionsAt([change]))].join('');
  return parse(text, { bom: true, columns: true, record_delimiter: '\r\n' });
};

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

describe('the tables of a copy', () => {
  const [hip, flank] = sealed.areas;
  if (!hip || !flank) throw new Error('An area is missing.');
  const settings = {
    powerMw: 12_500,
    energyMj: 30,
    pulseMs: 150,
    frequencyKhz: 1000,
    impedanceOhm: 180,
    temperatureMilliC: 42_500,
  };

  it('tell of a session what was prepared and whether the skin had settled', () => {
    expect(linesOf('sessions.csv')).toMatchObject([
      {
        hair_removed: 'today-here',
        hygiene: 'gloves, sharps-disposed',
        settled_before_leaving: 'yes',
        settled_minutes_after_end: '25',
      },
    ]);
    const unasked = {
      hairRemoval: null,
      hygiene: [],
      settled: { state: 'not-asked', afterMs: null },
    } as const;
    expect(linesOf('sessions.csv', { ...unasked, hygiene: [] })).toMatchObject([
      { hair_removed: '', hygiene: '', settled_before_leaving: '', settled_minutes_after_end: '' },
    ]);
  });

  it('tell of an area what was planned and done, its surface, time and coverage', () => {
    expect(linesOf('areas.csv')).toMatchObject([
      {
        planned: 'yes',
        planned_least_mm: '1.5',
        planned_most_mm: '1.75',
        depth_least_mm: '1.25',
        depth_most_mm: '2.6',
        directions: 'horizontal, diagonal-left',
        speed: '120',
        speed_unit: 'hz',
        surface_cm2: '',
        rf_power_w: '',
      },
      {
        planned: 'no',
        planned_least_mm: '',
        speed: '2.5',
        speed_unit: 'step',
        surface_cm2: '120',
        time_minutes: '12',
        coverage_percent: '90',
      },
    ]);
    const areas = [{ ...hip, rf: settings, planned: 'not-recorded' as const }];
    expect(linesOf('areas.csv', { areas })).toMatchObject([
      {
        planned: '',
        rf_power_w: '12.5',
        rf_energy_mj: '30',
        rf_pulse_ms: '150',
        rf_frequency_khz: '1000',
        rf_impedance_ohm: '180',
        rf_temperature_celsius: '42.5',
      },
    ]);
  });

  it('tell when a product and a cream were put on', () => {
    expect(linesOf('products.csv').map((line) => line['applied_utc'])).toEqual([
      '2026-11-20T13:05:00.000Z',
      '2026-11-20T13:58:00.000Z',
    ]);
  });

  it('have a cell under every name, and none that a spreadsheet reckons with, whatever was typed', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const areas = [{ ...hip, note: text, stoppedReason: text }, flank];
        const products = sealed.products.map((used) => ({ ...used, name: text, lot: text }));
        for (const table of copyTables) {
          const rows = rowsOf([...tableParts(table, sessionsAt([{ areas, products, note: text }]))].join(''));
          for (const row of rows) {
            expect(row).toHaveLength(table.head.length);
            for (const each of row) expect(each).not.toMatch(/^[\s"]*[=+\-@＝＋－＠\0]|^[\t\r\n]/);
          }
        }
      }),
    );
  });
});
