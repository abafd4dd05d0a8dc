import { describe, expect, it } from 'vitest';
import { canBeTaken, dayTaken, momentTaken, timeTaken } from '../../../../shared/photos/taken.ts';

const bounds = { broughtOn: '2026-11-20', born: '1990-05-01' };

describe('the day of a photo', () => {
  it('is the one that its camera wrote, also the first and the last that can be true', () => {
    for (const day of ['2026-11-20', '2026-03-04', '1990-05-01']) {
      expect(dayTaken(`${day}T10:00:00`, bounds)).toBe(day);
      expect(canBeTaken(day, bounds)).toBe(true);
    }
  });

  it('is the one on which it comes where the camera wrote none, a later one, or one before the birth', () => {
    for (const time of [null, '2026-11-21T00:00:00', '1990-04-30T23:59:59'])
      expect(dayTaken(time, bounds)).toBe('2026-11-20');
    expect(dayTaken('1990-04-30T23:59:59', { ...bounds, born: null })).toBe('1990-04-30');
  });

  it('has the time of the camera only while it is the day of the camera', () => {
    const capturedAt = '2026-03-04T14:03:22';
    expect(timeTaken({ takenOn: '2026-03-04', capturedAt })).toBe('14:03');
    expect(timeTaken({ takenOn: '2026-03-05', capturedAt })).toBeNull();
    expect(timeTaken({ takenOn: '2026-03-04', capturedAt: null })).toBeNull();
  });
});

describe('the place of a photo in a timeline', () => {
  const at = Date.parse('2026-11-20T14:50:00Z');
  const placed = (takenOn: string, capturedAt: string | null = null, offset = 0): string =>
    new Date(momentTaken({ takenOn, capturedAt, at, offset, born: bounds.born })).toISOString();

  it('is the time of the camera at the place of the practice, or noon of the day', () => {
    expect(placed('2026-03-04', '2026-03-04T14:03:22')).toBe('2026-03-04T14:03:00.000Z');
    expect(placed('2026-03-04', '2026-03-04T14:03:22', 120)).toBe('2026-03-04T12:03:00.000Z');
    expect(placed('2026-03-04')).toBe('2026-03-04T12:00:00.000Z');
    expect(placed('2026-03-04', null, 780)).toBe('2026-03-03T23:00:00.000Z');
  });

  it('keeps its day in summer and winter time alike', () => {
    for (const time of ['00:00', '23:59'])
      for (const season of [60, 0, -60])
        expect(
          new Date(Date.parse(placed('2026-03-04', `2026-03-04T${time}:00`, 60)) + (60 + season) * 60_000)
            .toISOString()
            .slice(0, 10),
        ).toBe('2026-03-04');
  });

  it('is when it was brought in where nothing better is known, and never later', () => {
    const brought = new Date(at).toISOString();
    expect(placed('2026-11-20')).toBe(brought);
    expect(placed('2026-11-20', '2026-11-20T09:55:00')).toBe('2026-11-20T09:55:00.000Z');
    expect(placed('2026-11-20', '2026-11-20T15:30:00')).toBe(brought);
    expect(placed('2026-11-21', '2026-11-21T09:00:00')).toBe(brought);
    expect(placed('1990-04-30')).toBe(brought);
  });
});
