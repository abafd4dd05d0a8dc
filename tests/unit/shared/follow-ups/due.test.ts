import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../shared/dates/calendar.ts';
import { type Contact, followUpsDue, followUpWindows } from '../../../../shared/follow-ups/due.ts';
import { followUpKinds, followUpReaches } from '../../../../shared/follow-ups/follow-up.ts';

const first = '2026-01-10';
const session = { id: 's', on: first };
const on = (days: number, contacts: readonly Contact[] = []) =>
  followUpsDue([session], contacts, addDays(first, days));
const tried = (reach: Contact['reach'], at = 5): Contact => ({
  session: 's',
  kind: 'first-days',
  reach,
  at,
});

const sessions = fc.array(
  fc.record({ id: fc.uuid(), on: fc.integer({ min: 0, max: 200 }).map((days) => addDays(first, days)) }),
  { maxLength: 6 },
);
const today = fc.integer({ min: -5, max: 320 }).map((days) => addDays(first, days));
const contactsOf = (ids: readonly string[]) =>
  fc.array(
    fc.record({
      session: fc.constantFrom(...(ids.length === 0 ? ['none'] : ids)),
      kind: fc.constantFrom(...followUpKinds),
      reach: fc.constantFrom(...followUpReaches),
      at: fc.integer({ min: 0, max: 1_000_000 }),
    }),
    { maxLength: 8 },
  );
const cases = sessions.chain((list) =>
  fc.tuple(fc.constant(list), contactsOf(list.map(({ id }) => id)), today),
);

describe('follow-ups', () => {
  it('are due from day 1, in time until day 3, late after, and leave the list after day 14', () => {
    expect(on(0)).toEqual([]);
    expect(on(1)).toMatchObject([{ kind: 'first-days', late: false, tries: 0, triedAt: null }]);
    expect(on(3)).toMatchObject([{ late: false, until: addDays(first, 3) }]);
    expect(on(4)).toMatchObject([{ late: true }]);
    expect(on(14)).toHaveLength(1);
    expect(on(15)).toEqual([]);
  });

  it('come again as the check at 4 weeks, from day 28 until day 84', () => {
    expect(on(27)).toEqual([]);
    expect(on(28)).toMatchObject([{ kind: 'four-weeks', late: false }]);
    expect(on(43)).toMatchObject([{ kind: 'four-weeks', late: true }]);
    expect(on(84)).toHaveLength(1);
    expect(on(85)).toEqual([]);
  });

  it('count the tries until one reached the patient, or they want none', () => {
    expect(on(2, [tried('no-answer', 5), tried('message-left', 9)])).toMatchObject([
      { tries: 2, triedAt: 9 },
    ]);
    expect(on(2, [tried('no-answer'), tried('reached')])).toEqual([]);
    expect(on(2, [tried('not-wanted')])).toEqual([]);
    expect(on(28, [tried('reached')])).toMatchObject([{ kind: 'four-weeks', tries: 0 }]);
  });

  it('are asked for the newest session alone', () => {
    const newer = { id: 'n', on: addDays(first, 28) };
    expect(followUpsDue([session, newer], [], addDays(first, 28))).toEqual([]);
    expect(followUpsDue([newer, session], [], addDays(first, 29))).toMatchObject([{ session: 'n' }]);
  });

  it('are at most one of each kind, within its days, never for a session that was answered', () => {
    fc.assert(
      fc.property(cases, ([list, contacts, day]) => {
        const due = followUpsDue(list, contacts, day);
        expect(new Set(due.map(({ kind }) => kind)).size).toBe(due.length);
        const latest = list
          .map((each) => each.on)
          .sort()
          .at(-1);
        for (const each of due) {
          const { from, listed } = followUpWindows[each.kind];
          expect(each.sessionOn).toBe(latest);
          expect(day >= addDays(each.sessionOn, from) && day <= addDays(each.sessionOn, listed)).toBe(true);
          expect(each.late).toBe(day > each.until);
          const own = contacts.filter(
            (contact) => contact.session === each.session && contact.kind === each.kind,
          );
          expect(own.some(({ reach }) => reach === 'reached' || reach === 'not-wanted')).toBe(false);
          expect(each.tries).toBe(own.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never grow by one more try, and only its own look goes once somebody was reached', () => {
    fc.assert(
      fc.property(cases, ([list, contacts, day]) => {
        for (const due of followUpsDue(list, contacts, day)) {
          const reached: Contact = { session: due.session, kind: due.kind, reach: 'reached', at: 1 };
          const missed: Contact = { ...reached, reach: 'no-answer' };
          const before = followUpsDue(list, contacts, day);
          expect(followUpsDue(list, [...contacts, missed], day)).toHaveLength(before.length);
          expect(followUpsDue(list, [...contacts, reached], day)).toEqual(
            before.filter(({ kind }) => kind !== due.kind),
          );
        }
      }),
      { numRuns: 200 },
    );
  });
});
