import fc from 'fast-check';
import { expect, it } from 'vitest';
import { filterShelf, pageOfShelf } from '../../../../shared/documents/filter-shelf.ts';
import {
  shelfKinds,
  shelfStates,
  wholeShelf,
  type ShelfEntry,
} from '../../../../shared/documents/shelf-entry.ts';

const entry = fc.record({
  kind: fc.constantFrom(...shelfKinds),
  state: fc.constantFrom(...shelfStates),
  title: fc.constantFrom('Aftercare sheet', 'Überweisung an Dr Ó Brien', '', 'Session 3 of 20-Nov-2026'),
  day: fc.option(fc.constantFrom('2024-02-29', '2025-12-31', '2026-01-01')),
});
const shelf = fc.array(entry, { maxLength: 120 }).map((made) =>
  made.map((one, nth): ShelfEntry => ({
    key: `k${nth}`,
    at: one.day === null ? null : nth,
    document: null,
    attachment: null,
    draft: null,
    returned: null,
    need: null,
    reason: '',
    ...one,
  })),
);
const filter = fc.record({
  state: fc.option(fc.constantFrom(...shelfStates)),
  kind: fc.option(fc.constantFrom(...shelfKinds)),
  year: fc.option(fc.constantFrom(2024, 2025, 2026)),
  query: fc.constantFrom('', '  ', 'sheet', 'o brien uber', 'session 3', 'nothing like it'),
});

it('pages put together are exactly what fits, in its order, whatever the size of a page', () => {
  fc.assert(
    fc.property(shelf, filter, fc.integer({ min: 1, max: 50 }), (all, wanted, limit) => {
      const fit = filterShelf(all, wanted);
      expect(all.filter((one) => fit.includes(one))).toEqual(fit);
      const read: ShelfEntry[] = [];
      for (let after: string | null = null; ;) {
        const page = pageOfShelf(all, wanted, { after, limit });
        expect([page.total, page.all]).toEqual([fit.length, all.length]);
        read.push(...page.entries);
        after = page.next;
        if (after === null) break;
      }
      expect(read).toEqual(fit);
    }),
  );
});

it('finds words of a title in any order and without accents, and a year by its own days only', () => {
  const line = (key: string, title: string, day: string | null) =>
    ({ key, title, day, state: 'kept', kind: 'letter' }) as ShelfEntry;
  const all = [line('a', 'Überweisung an Dr Ó Brien', '2026-01-01'), line('b', '', null)];
  const keys = (more: Partial<typeof wholeShelf>) =>
    filterShelf(all, { ...wholeShelf, ...more }).map(({ key }) => key);
  expect(keys({})).toEqual(['a', 'b']);
  expect(keys({ query: 'brien uber' })).toEqual(['a']);
  expect(keys({ year: 2026 })).toEqual(['a']);
  expect(keys({ year: 2025 })).toEqual([]);
  expect(keys({ state: 'needed' })).toEqual([]);
});
