import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Course } from '../../../../shared/courses/course.ts';
import { regionSideKey } from '../../../../shared/regions/region-side.ts';
import { regions, sides } from '../../../../shared/regions/regions.ts';
import {
  bandOf,
  bandWords,
  plannedBefore,
  plannedIn,
  plannedOfAll,
  withPlans,
} from '../../../../shared/sessions/planned.ts';
import { area, session } from '../rules/quiet-facts.ts';

const at = Date.UTC(2026, 10, 20, 14, 0);
const now = { at, on: '2026-11-20' };
const right = { region: 'abdomen-lower', side: 'right' } as const;
const left = { region: 'abdomen-lower', side: 'left' } as const;
const band = { minUm: 1500, maxUm: 1750 };

const course = (fields: Partial<Course> = {}): Course => ({
  id: 'course',
  patient: 'patient',
  revision: 1,
  at: at - 1,
  by: 'Ada',
  ended: null,
  kind: 'course',
  title: '',
  regions: [{ ...right, sessions: 4, depth: band }],
  interval: 4,
  goals: [],
  goal: '',
  startedOn: '2026-11-01',
  note: '',
  ...fields,
});
const endedAt = (when: number): Course['ended'] => ({
  outcome: 'finished',
  reason: '',
  conclusion: '',
  at: when,
  by: 'Ada',
  corrected: null,
});

describe('what is planned for a place', () => {
  it('is the band of the course in whose time the session lies', () => {
    expect(plannedIn([course()], now, right)).toEqual({ course: 'course', ...band });
    expect(plannedIn([course()], now, left)).toBe('none');
    expect(plannedIn([course({ startedOn: '2026-11-21' })], now, right)).toBe('none');
    expect(plannedIn([course({ ended: endedAt(at - 1) })], now, right)).toBe('none');
    expect(plannedIn([course({ ended: endedAt(at) })], now, right)).toEqual({ course: 'course', ...band });
    expect(plannedIn([], now, right)).toBe('none');
  });

  it('is nothing where the course plans no depth, and of two courses that of the earlier one', () => {
    const plain = course({ regions: [{ ...right, sessions: 4, depth: null }] });
    expect(plannedIn([plain], now, right)).toBe('none');
    const later = course({ id: 'later', startedOn: '2026-11-20' });
    const before = course({ ended: endedAt(at + 1) });
    expect(plannedIn([before, later], now, right)).toMatchObject({ course: 'course' });
    expect(plannedIn([course({ ended: endedAt(at - 1) }), later], now, right)).toMatchObject({
      course: 'later',
    });
  });

  it('stays what it was in a later version, and is not known of a place that was not there', () => {
    const before = [{ ...area, ...right, planned: { course: 'course', ...band } }];
    expect(plannedBefore(before, right)).toEqual({ course: 'course', ...band });
    expect(plannedBefore(before, left)).toBe('not-recorded');
  });

  it('comes to each area by its place alone, whatever the order and whatever a page sent', () => {
    const place = fc.record({ region: fc.constantFrom(...regions), side: fc.constantFrom(...sides) });
    const places = fc.uniqueArray(place, { selector: regionSideKey, minLength: 1, maxLength: 12 });
    const bands = fc
      .tuple(fc.integer({ min: 100, max: 3500 }), fc.integer({ min: 0, max: 500 }))
      .map(([minUm, more]) => ({ minUm, maxUm: minUm + more }));
    fc.assert(
      fc.property(places, fc.array(fc.option(bands), { minLength: 12, maxLength: 12 }), (treated, depths) => {
        const planned = treated.flatMap((each, index) => {
          const depth = depths[index];
          return depth === undefined || depth === null ? [] : [{ ...each, sessions: 1, depth }];
        });
        const courses = planned.length === 0 ? [] : [course({ regions: planned })];
        const sent = { ...session, areas: treated.map((each) => ({ ...area, ...each })) };
        const kept = withPlans(sent, (each) => plannedIn(courses, now, each));
        expect(kept.areas.map(({ planned: one }) => bandOf(one))).toEqual(
          treated.map((_, index) => {
            const depth = depths[index] ?? null;
            return depth && { course: 'course', ...depth };
          }),
        );
      }),
    );
  });
});

describe('a plan in words', () => {
  it('is one depth or a band', () => {
    expect(bandWords(band, 'en-GB')).toBe('1.50–1.75\u202Fmm');
    expect(bandWords({ minUm: 1500, maxUm: 1500 }, 'de-DE')).toBe('1,50\u202Fmm');
  });

  it('is said once of all areas only where all have the same answer and none has a band', () => {
    const none = { planned: 'none' } as const;
    const unknown = { planned: 'not-recorded' } as const;
    expect(plannedOfAll([none, none])).toBe('no');
    expect(plannedOfAll([unknown])).toBe('unknown');
    expect(plannedOfAll([none, unknown])).toBeNull();
    expect(plannedOfAll([{ planned: { course: null, ...band } }])).toBeNull();
    expect(plannedOfAll([none, { planned: { course: null, ...band } }])).toBeNull();
    expect(plannedOfAll([])).toBeNull();
  });
});
