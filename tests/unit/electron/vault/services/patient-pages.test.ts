import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPatientsBefore, searchPatientList } from '../../../../../electron/vault/services/patients.ts';
import type { Work } from '../../../../../electron/vault/services/work.ts';
import { fold, searchText } from '../../../../../shared/text/fold.ts';
import { withPeople } from './with-people.ts';

/** Whether every word of the query begins a word of the name: what the index must agree with. */
const matches = (name: string, query: string): boolean => {
  const words = searchText(name).split(' ');
  return fold(query)
    .split(' ')
    .every((asked) => words.some((word) => word.startsWith(asked)));
};

describe('pages', () => {
  const names = [
    'Ada',
    'Adèle',
    'Bjørn',
    'Çelik',
    "D'Arcy",
    'Évora',
    'Großmann',
    'Høeg',
    'İnan',
    'Jaźwińska',
    'Kühn',
    'Lo-Ruhamah',
    'Müller',
    'Núñez',
    'Ó Briain',
    'Ødegård',
  ];
  const crowd = Array.from({ length: 500 }, (_, index) => ({
    family: `${names[index % 16]}${index % 3 === 0 ? ` ${names[(index * 7) % 16]}` : ''}`,
    given: names[(index * 5) % 16] ?? '',
    // Some of the longest names that fit, so that the place in the order is as long as it can be.
    ...(index % 50 === 0 ? { family: 'Ẃß'.repeat(100), given: 'ﷺ'.repeat(200) } : {}),
  }));

  const pageThrough = (work: Work, query: string, limit: number): string[] => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      expect(after === null || after.length <= 400).toBe(true);
      const page = searchPatientList(work, { query, after, limit });
      if (!page.ok) throw new Error(JSON.stringify(page.error));
      ids.push(...page.value.rows.map(({ id }) => id));
      after = page.value.next;
    } while (after !== null);
    return ids;
  };

  /** From the end of everybody to the beginning; in the order of the list. */
  const pageBack = (work: Work, limit: number): string[] => {
    const ids: string[] = [];
    let before: string | null = null;
    do {
      const page = readPatientsBefore(work, { query: '', before, limit });
      if (!page.ok) throw new Error(JSON.stringify(page.error));
      ids.unshift(...page.value.rows.map(({ id }) => id));
      before = page.value.next;
    } while (before !== null);
    return ids;
  };

  it('of any length show everybody once, in the order of names, forwards and backwards', async () => {
    const work = await withPeople(crowd);
    const rows = work.vault.db.sqlite.prepare('select id, family, given from patients').all() as {
      id: string;
      family: string;
      given: string;
    }[];
    const key = (row: { id: string; family: string; given: string }): string =>
      `${fold(`${row.family} ${row.given}`)}|${row.id}`;
    const sorted = rows.toSorted(
      (a, b) =>
        Buffer.compare(Buffer.from(key(a).split('|')[0] ?? ''), Buffer.from(key(b).split('|')[0] ?? '')) ||
        (a.id < b.id ? -1 : 1),
    );
    for (const limit of [1, 7, 100, 200]) {
      expect(pageThrough(work, '', limit)).toEqual(sorted.map(({ id }) => id));
      expect(pageThrough(work, 'ad', limit)).toEqual(
        sorted.filter((row) => matches(`${row.family} ${row.given}`, 'ad')).map(({ id }) => id),
      );
    }
    for (const limit of [1, 7, 100, 200]) expect(pageBack(work, limit)).toEqual(sorted.map(({ id }) => id));
    const queries = fc.array(
      fc.record({
        name: fc.constantFrom(...names),
        length: fc.integer({ min: 1, max: 8 }),
        upper: fc.boolean(),
      }),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(queries, fc.integer({ min: 1, max: 60 }), (parts, limit) => {
        const query = parts
          .map(({ name, length, upper }) => (upper ? name.toUpperCase() : name).slice(0, length))
          .join(' ');
        if (fold(query) === '') return;
        const expected = sorted
          .filter((row) => matches(`${row.family} ${row.given}`, query))
          .map(({ id }) => id);
        expect(pageThrough(work, query, limit)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('after a place that is not there are not found', async () => {
    const work = await withPeople([]);
    expect(searchPatientList(work, { query: '', after: 'nobody', limit: 5 })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});
