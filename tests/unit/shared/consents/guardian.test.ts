import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardianSigned, needsGuardian } from '../../../../shared/consents/guardian.ts';
import { addDays, dateOfInstant, datePartsOf, toDate } from '../../../../shared/dates/calendar.ts';
import { instantOf } from '../../../../shared/dates/parse-time.ts';
import { plainSigning } from '../../../support/record-inputs.ts';
import { signature } from '../../../support/vault-at-work.ts';

const minute = 60_000;
const zones = fc.constantFrom('Pacific/Kiritimati', 'Europe/Berlin', 'America/Los_Angeles', 'UTC');
/** Every day a birthday may fall on, 29 February among them. */
const birthday = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2000-01-01', days));
const age = fc.integer({ min: 14, max: 21 });

/** The first day on which somebody has completed so many years; born on 29 February it is 1 March of a common year. */
const dayOfAge = (born: string, years: number): string => {
  const { year, month, day } = datePartsOf(born);
  const leap = new Date(Date.UTC(year + years, 1, 29)).getUTCDate() === 29;
  return month === 2 && day === 29 && !leap ? toDate(year + years, 3, 1) : toDate(year + years, month, day);
};

describe('a guardian signs too', () => {
  it('up to the last minute before the birthday on which the age is reached, and not from then on', () => {
    fc.assert(
      fc.property(birthday, age, fc.integer({ min: 0, max: 1439 }), (born, years, past) => {
        const day = dayOfAge(born, years);
        const begins = instantOf(day, 0);
        expect(needsGuardian(born, begins - minute, years)).toBe(true);
        expect(needsGuardian(born, begins, years)).toBe(false);
        expect(needsGuardian(born, instantOf(day, past), years)).toBe(false);
        expect(needsGuardian(born, instantOf(addDays(day, -1), past), years)).toBe(true);
      }),
    );
  });

  it('by the local day, whatever the zone: never again once the age was reached', () => {
    fc.assert(
      fc.property(birthday, age, zones, fc.integer({ min: -72, max: 72 }), (born, years, zone, hours) => {
        const day = dayOfAge(born, years);
        const at = Date.parse(`${day}T12:00:00Z`) + hours * 60 * minute;
        expect(needsGuardian(born, at, years, zone)).toBe(dateOfInstant(at, zone) < day);
        if (!needsGuardian(born, at, years, zone))
          expect(needsGuardian(born, at + 400 * 24 * 60 * minute, years, zone)).toBe(false);
      }),
    );
  });
});

it('counts as signed with a name, what they are to the patient, and ink or a typed name', () => {
  const guardian = { name: 'Maria Okafor', relation: 'mother', strokes: signature, typedName: '' };
  const signed = (part: Partial<typeof guardian>): boolean =>
    guardianSigned({ ...plainSigning, guardian: { ...guardian, ...part } });
  expect(signed({})).toBe(true);
  expect(signed({ strokes: [], typedName: 'Maria Okafor' })).toBe(true);
  expect(signed({ strokes: [] })).toBe(false);
  expect(signed({ name: ' ' })).toBe(false);
  expect(signed({ relation: '' })).toBe(false);
  expect(guardianSigned(plainSigning)).toBe(false);
  expect(guardianSigned(null)).toBe(false);
});
