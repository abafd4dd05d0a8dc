import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followUps, photoSlack } from '../../../../shared/courses/follow-ups.ts';
import { addDays } from '../../../../shared/dates/calendar.ts';

const first = { id: 'one', on: '2026-12-01' };
const second = { id: 'two', on: '2026-12-29' };

describe('what follows a session of a course', () => {
  it('is contact on day 1 to 3 and a check with a photo after four weeks', () => {
    expect(followUps([first], [])).toEqual([
      {
        session: 'one',
        contact: { from: '2026-12-02', until: '2026-12-04', reached: null },
        photo: { due: '2026-12-29', taken: null },
      },
    ]);
  });

  it('tells the first day on which the patient was reached, whatever was tried before', () => {
    const calls = [
      { session: 'two', on: '2026-12-30', reached: true },
      { session: 'one', on: '2026-12-04', reached: true },
      { session: 'one', on: '2026-12-03', reached: true },
      { session: 'one', on: '2026-12-02', reached: false },
    ];
    const reached = (of: typeof calls) => followUps([first], [], of)[0]?.contact.reached;
    expect([reached(calls), reached(calls.toReversed()), reached(calls.slice(3))]).toEqual([
      '2026-12-03',
      '2026-12-03',
      null,
    ]);
  });

  it('has its photo before the next session, or on its day', () => {
    const taken = (...photos: readonly string[]) =>
      followUps([first, { ...second, on: '2026-12-20' }], photos).map(({ photo }) => photo);
    expect(taken('2026-12-20')).toEqual([
      { due: '2026-12-20', taken: '2026-12-20' },
      { due: '2027-01-17', taken: null },
    ]);
    expect(taken('2026-12-21')[0]).toEqual({ due: '2026-12-20', taken: null });
  });

  it('takes the photo that is nearest to its day, and none of the day of the treatment or of months later', () => {
    const taken = (...photos: readonly string[]) => followUps([first], photos)[0]?.photo.taken;
    expect(taken('2026-12-31', '2026-12-24', '2026-12-28')).toBe('2026-12-28');
    expect(taken('2026-12-30', '2026-12-28')).toBe('2026-12-28');
    expect(taken('2026-12-01', '2026-12-21', '2027-01-26')).toBeNull();
    expect(taken('2027-01-25')).toBe('2027-01-25');
  });
});

const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days));
const days = fc.array(day, { maxLength: 12 });
const sessions = days.map((list) => list.toSorted().map((on, index) => ({ id: String(index), on })));

describe('whatever the sessions and photos', () => {
  it('each session has one, after it, and its check not after the next session', () =>
    fc.assert(
      fc.property(sessions, days, (done, photos) => {
        const all = followUps(done, photos);
        expect(all.map(({ session }) => session)).toEqual(done.map(({ id }) => id));
        for (const [index, { contact, photo }] of all.entries()) {
          const on = done[index]?.on ?? '';
          const next = done[index + 1]?.on;
          expect([contact.from, contact.until]).toEqual([addDays(on, 1), addDays(on, 3)]);
          expect(photo.due >= on && photo.due <= addDays(on, 28)).toBe(true);
          expect(next === undefined || photo.due <= next).toBe(true);
          expect(photo.due === addDays(on, 28) || photo.due === next).toBe(true);
        }
      }),
    ));

  it('a photo that answers is one of those given, later than its session and near the check', () =>
    fc.assert(
      fc.property(sessions, days, (done, photos) => {
        for (const [index, { photo }] of followUps(done, photos).entries()) {
          if (photo.taken === null) continue;
          expect(photos).toContain(photo.taken);
          expect(photo.taken > (done[index]?.on ?? '')).toBe(true);
          expect(photo.taken <= (done[index + 1]?.on ?? '9999-12-31')).toBe(true);
          expect(photo.taken >= addDays(photo.due, -photoSlack.early)).toBe(true);
          expect(photo.taken <= addDays(photo.due, photoSlack.late)).toBe(true);
        }
      }),
    ));

  it('neither the order of the photos nor one said twice changes anything, and one more takes no answer away', () =>
    fc.assert(
      fc.property(sessions, days, day, (done, photos, more) => {
        const now = followUps(done, photos);
        expect(followUps(done, [...photos, ...photos].toReversed())).toEqual(now);
        const then = followUps(done, [...photos, more]);
        for (const [index, { photo }] of now.entries())
          if (photo.taken !== null) expect(then[index]?.photo.taken).not.toBeNull();
      }),
    ));
});
