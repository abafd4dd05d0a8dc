import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aftercareRows, computeAftercare } from '../../../../shared/aftercare/rules.ts';

const at = (iso: string): number => Date.parse(iso);

it('gives the hours of the sheet, rounded up to the full hour', () => {
  const times = computeAftercare(at('2026-05-20T12:34:56Z'), aftercareRows, 120);
  const until = Object.fromEntries(times.map((row) => [row.id, new Date(row.untilMs).toISOString()]));
  expect(until).toMatchObject({
    'hands-off': '2026-05-21T01:00:00.000Z',
    'no-topicals': '2026-05-21T13:00:00.000Z',
    'heat-and-sweat': '2026-05-23T13:00:00.000Z',
    water: '2026-05-25T13:00:00.000Z',
    sun: '2026-05-27T13:00:00.000Z',
    'wax-laser-peel': '2026-06-03T13:00:00.000Z',
  });
  const sunscreen = times.find((row) => row.id === 'sunscreen');
  expect(sunscreen?.fromMs).toBe(at('2026-05-21T13:00:00Z'));
  expect(times.find((row) => row.id === 'sun')?.fromMs).toBeNull();
});

it('follows the hours of the wall clock where they are not those of UTC', () => {
  const [first] = computeAftercare(at('2026-05-20T06:40:00Z'), aftercareRows, 330);
  expect(first?.untilMs).toBe(at('2026-05-20T19:30:00Z'));
});

it('keeps a time that is a full hour', () => {
  const [first] = computeAftercare(at('2026-05-20T06:00:00Z'), aftercareRows, 0);
  expect(first?.untilMs).toBe(at('2026-05-20T18:00:00Z'));
});

it('is never earlier than the rule, and never an hour later', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4e12 }),
      fc.constantFrom(-570, -300, 0, 60, 330, 345, 765),
      (finished, offset) => {
        for (const row of computeAftercare(finished, aftercareRows, offset)) {
          const late = row.untilMs - finished - row.untilHours * 3_600_000;
          expect(late).toBeGreaterThanOrEqual(0);
          expect(late).toBeLessThan(3_600_000);
          expect((row.untilMs + offset * 60_000) % 3_600_000).toBe(0);
        }
      },
    ),
  );
});

it('has permanent, unique ids and a source for every row', () => {
  expect(new Set(aftercareRows.map((row) => row.id)).size).toBe(aftercareRows.length);
  for (const row of aftercareRows) {
    expect(row.source).not.toBe('');
    expect(row.untilHours).toBeGreaterThan(row.fromHours);
  }
});
