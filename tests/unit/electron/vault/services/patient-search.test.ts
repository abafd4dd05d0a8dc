import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPatients } from '../../../../../electron/vault/db/patients.ts';
import {
  readPatientsBefore,
  savePatient,
  searchPatientList,
} from '../../../../../electron/vault/services/patients.ts';
import type { Work } from '../../../../../electron/vault/services/work.ts';
import type { PatientFields } from '../../../../../shared/patients/patient.ts';
import { practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { patientInput } from '../../../../support/vault-at-work.ts';
import { withPeople } from './with-people.ts';

const people: readonly Partial<PatientFields>[] = [
  { family: 'Okonkwo-Lindqvist', given: 'Adaeze Marguerite', born: '1991-03-04', phone: '07700 900143' },
  { family: "O'Brien", given: 'Siobhán', born: '1984-12-31', phone: '+44 (0)20 7946 0018' },
  { family: 'Al-Hashimi', given: 'Nūr', born: '2001-07-15', phone: '0049 171 5550123' },
  { family: 'Großmann', given: 'Jürgen', born: '1970-01-01', phone: '020 7946 0958' },
  { family: 'Sørensen', given: 'Bjørn', born: '1966-06-06', phone: '' },
  { family: 'Łęcki', given: 'Świętosław', born: '1959-10-09', phone: '' },
  { family: '田中', given: '美咲', born: '1995-05-05', phone: '' },
  { family: 'العلي', given: 'فاطمة الزهراء', born: '1988-08-08', phone: '' },
  { family: 'כהן', given: 'נועה', born: '1999-09-09', phone: '' },
  { family: 'สมชาย', given: 'ที่รัก', born: '1977-07-07', phone: '' },
  { family: 'शर्मा', given: 'किरण', born: '1993-02-28', phone: '' },
  { family: 'Νικολάου', given: 'Γεώργιος', born: '1955-11-11', phone: '' },
  { family: '', given: 'Mononym', born: '1990-01-02', phone: '' },
];

/** Letters (and the vowel signs) of scripts that names are written in. */
const scripts: readonly (readonly [number, number])[] = [
  [0x41, 0x5a], [0x61, 0x7a], [0xc0, 0x24f], [0x1e00, 0x1eff], [0x386, 0x3ff], [0x400, 0x52f], [0x531, 0x556], [0x5d0, 0x5ea],
  [0x620, 0x652], [0x904, 0x94d], [0x985, 0x9cd], [0xb85, 0xbcd], [0xe01, 0xe3a], [0xe40, 0xe4e], [0x1780, 0x17d3], [0x10d0, 0x10f0],
  [0x1200, 0x1248], [0x3041, 0x3096], [0x30a1, 0x30fa], [0x4e00, 0x9fa5], [0xac00, 0xd7a3],
]; // prettier-ignore

const find = (work: Work, query: string, limit = 200): string[] => {
  const result = searchPatientList(work, { query, after: null, limit });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.rows.map((row) => row.given);
};

/** What is found, read page by page from the end, and each number that a page gave of it. */
const backwards = (work: Work, query: string) => {
  const found = new Set<number>();
  const back = (before: string | null): string[] => {
    const page = readPatientsBefore(work, { query, before, limit: 5 });
    if (!page.ok) throw new Error(JSON.stringify(page.error));
    expect(page.value.total).toBe(countPatients(work.vault.db));
    found.add(page.value.found);
    const rows = page.value.rows.map((row) => row.given);
    return page.value.next === null ? rows : [...back(page.value.next), ...rows];
  };
  return { rows: back(null), found: [...found] };
};

describe('the list of everybody', () => {
  it('is read from its end as well, in the same order, to its beginning', async () => {
    const work = await withPeople(people);
    const whole = find(work, '');
    expect(backwards(work, '')).toEqual({ rows: whole, found: [people.length] });
    expect(readPatientsBefore(work, { query: '', before: 'nobody', limit: 5 })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  it('is read from its end while something is searched for: only what is found, and how many that are', async () => {
    const many = Array.from({ length: 23 }, (_, at) => ({ family: `Ardley ${at}`, given: `Given ${at}` }));
    const work = await withPeople([...people, ...many]);
    for (const query of ['ardley', 'a', 'o', 'giv ard', '1', 'zzz', '-']) {
      const whole = find(work, query);
      expect(backwards(work, query), query).toEqual({ rows: whole, found: [whole.length] });
    }
    expect(find(work, 'ardley')).toHaveLength(23);
  });
});

describe('a patient is found', () => {
  it('by names in any order, script and case, with or without their accents', async () => {
    const work = await withPeople(people);
    const found: readonly (readonly [string, string])[] = [
      ['ada okonk', 'Adaeze Marguerite'],
      ['LINDQVIST adaeze', 'Adaeze Marguerite'],
      ['okonkwolindqvist', 'Adaeze Marguerite'],
      ['okonkwo-l marg', 'Adaeze Marguerite'],
      ['obrien', 'Siobhán'],
      ["o'brien siobhan", 'Siobhán'],
      ['O’BRI', 'Siobhán'],
      ['o brien', 'Siobhán'],
      ['alhashimi', 'Nūr'],
      ['al hash nur', 'Nūr'],
      ['hashimi', 'Nūr'],
      ['grossmann jurgen', 'Jürgen'],
      ['GROẞMANN', 'Jürgen'],
      ['sorensen', 'Bjørn'],
      ['SØR bjo', 'Bjørn'],
      ['lecki swietoslaw', 'Świętosław'],
      ['田中', '美咲'],
      ['美咲田', '美咲'],
      ['咲', '美咲'],
      ['العلي', 'فاطمة الزهراء'],
      ['فاط', 'فاطمة الزهراء'],
      ['כהן נוע', 'נועה'],
      ['สมชาย', 'ที่รัก'],
      ['ที่', 'ที่รัก'],
      ['शर्', 'किरण'],
      ['ΝΙΚΟΛ', 'Γεώργιος'],
      ['γεωργιοσ', 'Γεώργιος'],
      ['mono', 'Mononym'],
    ];
    for (const [query, given] of found) expect(find(work, query), query).toEqual([given]);
    for (const query of ['adaeze obrien', 'zzz', 'ndqvist', '田田本', 'العلي כהן'])
      expect(find(work, query), query).toEqual([]);
  });

  it('by birth date, telephone from any digit, and number', async () => {
    const work = await withPeople(people);
    const found: readonly (readonly [string, readonly string[]])[] = [
      ['4/3/1991', ['Adaeze Marguerite']],
      ['04.03.1991', ['Adaeze Marguerite']],
      ['4 3 1991', ['Adaeze Marguerite']],
      ['4 March 1991', ['Adaeze Marguerite']],
      ['04-Mar-1991', ['Adaeze Marguerite']],
      ['1991-03-04', ['Adaeze Marguerite']],
      ['04031991', ['Adaeze Marguerite']],
      ['1991', ['Adaeze Marguerite']],
      ['04/03', ['Adaeze Marguerite']],
      ['07700 900143', ['Adaeze Marguerite']],
      ['+44 7700 900143', ['Adaeze Marguerite']],
      ['0044 7700 900143', ['Adaeze Marguerite']],
      ['+447700900', ['Adaeze Marguerite']],
      ['0143', ['Adaeze Marguerite']],
      ['٠٧٧٠٠٩٠٠١٤٣', ['Adaeze Marguerite']],
      ['okonkwo 07700', ['Adaeze Marguerite']],
      ['020 7946 0018', ['Siobhán']],
      ['(020) 7946-0018', ['Siobhán']],
      ['+44 20 7946 0018', ['Siobhán']],
      ['79460018', ['Siobhán']],
      ['020 7946', ['Jürgen', 'Siobhán']],
      ['0171 5550123', ['Nūr']],
      ['+49 171 555', ['Nūr']],
      ['00005', ['Bjørn']],
      ['31/12/1984', ['Siobhán']],
    ];
    for (const [query, given] of found) expect(find(work, query).toSorted(), query).toEqual(given);
  });

  it('51 with the signs of the search language taken as text', async () => {
    const work = await withPeople([
      { family: 'Near', given: 'Or' },
      { family: 'And', given: 'Not' },
      { family: 'Words', given: 'Col' },
    ]);
    expect(find(work, 'near or')).toEqual(['Or']);
    expect(find(work, 'AND')).toEqual(['Not']);
    expect(find(work, 'NEAR(or)')).toEqual(['Or']);
    for (const query of [
      'words:or',
      'words : near',
      '-near',
      '^and',
      'near AND not',
      'or OR not',
      '{words}',
      'near + or -',
      'and*not',
    ]) {
      expect(find(work, query).length, query).toBeLessThanOrEqual(1);
    }
    for (const query of [
      '"',
      '""',
      '*',
      '-',
      '(',
      ')',
      '((',
      '"near',
      '%',
      '_',
      "'",
      "'; drop table patients; --",
      '\\',
      ':',
      '^',
      '+',
      '{}',
      '.',
      ' ',
      '\u200f',
      '🙂',
    ]) {
      expect(() => find(work, query), query).not.toThrow();
    }
    expect(find(work, '%')).toEqual([]);
    expect(find(work, 'n_ar')).toEqual([]);
    expect(find(work, '')).toHaveLength(3);
  });

  it('51, 52 within a moment, whatever is asked', async () => {
    const work = await withPeople(people);
    const vault = await practiceAtWork();
    expect(
      await vault.ask('patients:search', { query: 'x'.repeat(1_000_000), after: null, limit: 5 }),
    ).toMatchObject({ error: { code: 'invalid' } });
    for (const query of [
      'a '.repeat(500),
      'a'.repeat(1000),
      '1'.repeat(1000),
      '"'.repeat(1000),
      '田'.repeat(1000),
      'é'.repeat(1000),
      '1 '.repeat(500),
      `4/${'3/'.repeat(400)}`,
    ]) {
      const start = performance.now();
      find(work, query);
      expect(performance.now() - start).toBeLessThan(250);
    }
  });

  it('by the whole name, whatever it is written in', async () => {
    const work = workOf(await practiceAtWork());
    const letter = fc.oneof(
      ...scripts.map(([first, last]) =>
        fc.integer({ min: first, max: last }).map((code) => String.fromCodePoint(code)),
      ),
    );
    const name = fc.string({
      unit: fc.oneof({ weight: 9, arbitrary: letter }, fc.constantFrom(' ', "'", '-', '\u0301')),
      minLength: 1,
      maxLength: 24,
    });
    let count = 0;
    fc.assert(
      fc.property(name, fc.nat({ max: 24 }), (family, cut) => {
        const given = `Qx${(count += 1)}`;
        const saved = savePatient(work, patientInput({ family, given }));
        if (!saved.ok) throw new Error(JSON.stringify(saved.error));
        const beginning = family.slice(0, cut).isWellFormed() ? family.slice(0, cut) : '';
        expect(find(work, `${family} ${given}`), family).toContain(given);
        expect(find(work, `${given} ${beginning}`), beginning).toContain(given);
      }),
      { numRuns: 400 },
    );
  });
});
