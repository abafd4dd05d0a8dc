import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gatherExposed, isShort } from '../../../../../electron/vault/db/exposure-pieces.ts';
import type { ExposureAsked } from '../../../../../electron/vault/db/exposures.ts';
import { firstPlace } from '../../../../../electron/vault/db/patients.ts';
import { longList, shortList } from '../../../../../electron/vault/services/exposed-list.ts';
import { atOnce } from '../../../../../electron/vault/slices.ts';
import { day, fillRegister, sealedSession, usedFrom } from '../../../../support/follow-up-inputs.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { patientInput } from '../../../../support/vault-at-work.ts';

/**
 * Three patients of two names, with eight sessions of two lots on eight days; and ten who were never treated, so that a list is
 * found on the way along all names where most of the three are in it, and by looking each of them up where not.
 */
const practice = async () => {
  const clock = { at: afternoon };
  const vault = await practiceAtWork(clock);
  const register = await fillRegister(vault);
  const people: string[] = [];
  for (const given of ['Zoe', 'Adam', 'Adam'])
    people.push((await vault.get('patients:save', patientInput({ given }))).id);
  for (let other = 0; other < 10; other += 1)
    await vault.get('patients:save', patientInput({ given: other < 5 ? 'Adam' : 'Mary' }));
  for (let visit = 0; visit < 8; visit += 1) {
    clock.at = afternoon + visit * day;
    const lot = visit % 3 === 0 ? 'B9' : 'A12';
    await sealedSession(vault, people[visit % 3] ?? '', clock.at, usedFrom(register, { lot }));
  }
  return { db: workOf(vault).vault.db, user: workOf(vault).user.id, register };
};

it('a list that is read some rows at a time is the one that is read in one statement', async () => {
  const { db, user, register } = await practice();
  const days = fc.integer({ min: -1, max: 9 }).map((number) => afternoon + number * day);
  const what = fc.constantFrom<Pick<ExposureAsked, 'by' | 'value' | 'product'>>(
    { by: 'lot', value: 'A12', product: null },
    { by: 'lot', value: 'A12', product: register.product },
    { by: 'lot', value: 'L-5', product: null },
    { by: 'lot', value: 'nowhere', product: null },
    { by: 'device', value: register.device, product: null },
    { by: 'product', value: register.product, product: null },
    { by: 'practitioner', value: user, product: null },
    { by: 'dates', value: '', product: null },
  );
  const places = fc.constantFrom(firstPlace, ...placesIn(db));
  fc.assert(
    fc.property(
      what,
      days,
      days,
      places,
      fc.integer({ min: 1, max: 4 }),
      (asked, from, until, after, most) => {
        const query: ExposureAsked = { ...asked, from, until };
        const part = { after, most };
        expect(atOnce(longList(db, query, part))).toEqual(atOnce(shortList(db, query, part)));
        const inOnePiece = atOnce(gatherExposed(db, query, 1000));
        expect(atOnce(gatherExposed(db, query, most))).toEqual(inOnePiece);
      },
    ),
    { numRuns: 200 },
  );
  const until = afternoon + 9 * day;
  const all = { by: 'product', value: register.product, product: null, from: 0, until } as const;
  expect(isShort(db, all, 7)).toBe(false);
  expect(isShort(db, all, 8)).toBe(true);
  // Of a product no more is read than what lies within the days.
  expect(isShort(db, { ...all, until: afternoon }, 7)).toBe(true);
  expect(atOnce(longList(db, all, { after: firstPlace, most: 2, orNone: true }))).toEqual({
    rows: [],
    patients: 3,
    sessions: 8,
  });
});

const placesIn = (db: Awaited<ReturnType<typeof practice>>['db']) =>
  db.sqlite.prepare('select sort, id from patients order by sort, id').all() as (typeof firstPlace)[];
