import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeepDecision } from '../../../../shared/keeping/hold.ts';
import {
  addYears,
  fewestYears,
  isKeptOn,
  keepUntil,
  type KeepFacts,
} from '../../../../shared/keeping/keep-until.ts';
import { keepReasonMessage } from '../../../../shared/keeping/keep-words.ts';
import { type Period, periodKey, periodsIn, withOwnPeriods } from '../../../../shared/keeping/period.ts';
import { periods } from '../../../../shared/keeping/periods.ts';
import { countries, type Country } from '../../../../shared/practice/practice.ts';

const facts = (change: Partial<KeepFacts> = {}): KeepFacts => ({
  born: '1991-03-04',
  lastOn: '2026-11-20',
  lastTreatedOn: null,
  lastEventOn: null,
  ...change,
});
const untilIn = (country: Country, given: KeepFacts, table = periods): string | null =>
  keepUntil(periodsIn(table, country), given, null).until;

const own = (
  place: Period['place'],
  recordClass: Period['recordClass'],
  change: Partial<Period>,
): Period => ({
  place,
  recordClass,
  years: null,
  untilAge: null,
  text: 'As our insurer wrote.',
  source: 'Letter of the insurer',
  on: null,
  inUse: true,
  revision: 1,
  by: 'Tomasz Wiśniewski',
  at: 1,
  reason: 'New policy',
  ...change,
});

const decision = (until: string): KeepDecision => ({
  patient: '0197a000-0000-7000-8000-000000000001',
  revision: 1,
  until,
  reason: 'A claim is possible',
  at: 1,
  by: 'Tomasz Wiśniewski',
});

describe('how long a record is kept', () => {
  it.each([
    ['an adult, eight years', '1991-03-04', '2026-11-20', '2034-11-20'],
    ['a child, until the 25th birthday', '2012-06-01', '2026-11-20', '2037-06-01'],
    ['one of 17, until the 26th', '2009-06-01', '2026-11-20', '2035-06-01'],
    ['one of 17 whose eight years would be over before', '2008-12-01', '2026-11-20', '2034-12-01'],
    ['a leap day', '1991-03-04', '2028-02-29', '2036-02-29'],
    ['a leap day whose year has none', '1991-03-04', '2092-02-29', '2100-03-01'],
  ])('in the UK: %s', (_what, born, lastOn, until) => {
    expect(untilIn('GB-ENG', facts({ born, lastOn }))).toBe(until);
  });

  it('in the US by the longest of the states; where nothing was read it is not known', () => {
    expect(untilIn('US', facts())).toBe('2037-11-20');
    expect(untilIn('US', facts({ born: '2015-01-01' }))).toBe('2037-11-20');
    for (const country of ['DE', 'CH', 'other'] as const)
      expect(keepUntil(periodsIn(periods, country), facts(), null)).toEqual({
        until: null,
        reason: { why: 'unknown' },
      });
  });

  it('is over on its day, and never known to be over where no time is known', () => {
    const keep = keepUntil(periodsIn(periods, 'GB-SCT'), facts(), null);
    expect([isKeptOn(keep, '2034-11-19'), isKeptOn(keep, '2034-11-20')]).toEqual([true, false]);
    expect(isKeptOn({ until: null, reason: { why: 'unknown' } }, '2099-01-01')).toBe(true);
  });

  it('is the longest of the rows that are in use: an insurer’s, or one for adverse events', () => {
    const treated = facts({ lastTreatedOn: '2026-10-01', lastEventOn: '2026-11-01' });
    expect(untilIn('GB-ENG', treated)).toBe('2034-11-20'); // ten years are shipped, and not in use
    const insurer = withOwnPeriods(periods, [own('GB-ENG', 'treatment', { years: 10 })]);
    expect(untilIn('GB-ENG', treated, insurer)).toBe('2036-10-01');
    const event = withOwnPeriods(insurer, [own('GB-ENG', 'event', { years: 15 })]);
    expect(untilIn('GB-ENG', treated, event)).toBe('2041-11-01');
    expect(untilIn('GB-ENG', facts(), event)).toBe('2034-11-20');
  });

  it('takes the row of the country before that of the Union, and says by which row and from when', () => {
    const table = withOwnPeriods(periods, [own('DE', 'adult', { years: 10 })]);
    expect(untilIn('DE', facts(), table)).toBe('2036-11-20');
    expect(untilIn('FR', facts(), table)).toBeNull();
    const keep = keepUntil(periodsIn(table, 'DE'), facts(), null);
    expect(keepReasonMessage(keep.reason)).toMatchObject({ values: { years: 10, from: '20-Nov-2026' } });
    const child = keepUntil(periodsIn(periods, 'GB-ENG'), facts({ born: '2012-06-01' }), null);
    expect(keepReasonMessage(child.reason)).toMatchObject({ values: { birthday: 25 } });
  });

  it('goes on to the day that was decided where that is later, and not back where it is earlier', () => {
    const rows = periodsIn(periods, 'GB-ENG');
    expect(keepUntil(rows, facts(), decision('2040-01-01'))).toMatchObject({
      until: '2040-01-01',
      reason: { why: 'decision' },
    });
    expect(keepUntil(rows, facts(), decision('2030-01-01')).until).toBe('2034-11-20');
    expect(keepUntil([], facts(), decision('2030-01-01')).until).toBe('2030-01-01');
  });

  it('every shipped row stands once, with its source, and a country has one of a class at most', () => {
    expect(new Set(periods.map(periodKey)).size).toBe(periods.length);
    for (const { text, source } of periods) expect(text !== '' && source !== '').toBe(true);
    for (const country of countries) {
      const classes = periodsIn(periods, country).map(({ recordClass }) => recordClass);
      expect(new Set(classes).size).toBe(classes.length);
    }
  });

  it('nobody is past their time sooner than the fewest years of the rows in use', () => {
    const day = fc.date({ min: new Date('1940-01-01'), max: new Date('2026-01-01'), noInvalidDate: true });
    const iso = (date: Date): string => date.toISOString().slice(0, 10);
    fc.assert(
      fc.property(
        day,
        day,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 18, max: 40 }),
        (a, b, years, age) => {
          const [born, lastOn] = [iso(a), iso(b)].toSorted() as [string, string];
          const rows = [
            own('GB-ENG', 'adult', { years }),
            own('GB-ENG', 'minor', { years: null, untilAge: age }),
          ];
          const { until } = keepUntil(rows, facts({ born, lastOn }), null);
          expect(until !== null && until >= addYears(lastOn, fewestYears(rows) ?? 99)).toBe(true);
        },
      ),
    );
    expect(fewestYears(periodsIn(periods, 'DE'))).toBeNull();
    expect(fewestYears(periodsIn(periods, 'GB-ENG'))).toBe(8);
  });
});
