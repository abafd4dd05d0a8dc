import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changesOf, factsInPlace, versionOn } from '../../../../shared/versions/in-place.ts';
import type { RecordVersion } from '../../../../shared/versions/version.ts';

const day = 86_400_000;
const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const facts = fc
  .dictionary(fc.constantFrom('Depth', 'Pain', 'Note', 'Lot'), fc.constantFrom('1', '2', '3'))
  .map((made) => Object.entries(made));
const record = fc.array(facts, { minLength: 1, maxLength: 6 }).map((all) =>
  all.map((each, index): RecordVersion => ({
    number: index + 1,
    at: index * day,
    by: `Person ${index}`,
    reason: index === 0 ? '' : `Reason ${index}`,
    erased: false,
    facts: each,
  })),
);

it('a record in place says what stands now, and from its changes every earlier state can be told', () => {
  fc.assert(
    fc.property(record, (versions) => {
      const placed = factsInPlace(versions);
      const now = placed.flatMap(({ label, words }) =>
        words === undefined ? [] : [[label, words] as const],
      );
      expect(new Map(now)).toEqual(new Map(versions.at(-1)?.facts));
      for (const [index, version] of versions.entries()) {
        const then = new Map<string, string>();
        for (const { label, words, changes } of placed) {
          const later = changes.filter(({ at }) => at > index * day).at(-1); // newest first: the oldest of those after
          const stood = later ? later.before : words;
          if (stood !== undefined) then.set(label, stood);
        }
        expect(then).toEqual(new Map(version.facts));
      }
      expect(changesOf(versions).every(({ before, after }) => before !== after)).toBe(true);
    }),
  );
});

it('the version of a day is the last one written by its end; before the first there is none', () => {
  fc.assert(
    fc.property(record, fc.integer({ min: -3, max: 9 }), (versions, after) => {
      const found = versionOn(versions, dateOf(after * day), dateOf);
      expect(found?.number).toBe(after < 0 ? undefined : Math.min(after + 1, versions.length));
    }),
  );
});

it('between erased versions nothing is told', () => {
  const version = (number: number, erased: boolean): RecordVersion => ({
    number,
    at: number,
    by: '',
    reason: '',
    erased,
    facts: erased ? [] : [['Pain', String(number)]],
  });
  expect(changesOf([version(1, true), version(2, false), version(3, false)])).toHaveLength(1);
});
