import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import {
  blindRound,
  mostPairs,
  pairsToRate,
  type PhotoPair,
} from '../../../../shared/assessments/blind-round.ts';
import { photoOfPoint } from '../../../../shared/assessments/trend-photos.ts';
import type { Course } from '../../../../shared/courses/course.ts';
import { emptyPhoto, type Photo } from '../../../../shared/photos/photo.ts';

const photo = (takenOn: string, changes: Partial<Photo> = {}): Photo =>
  ({
    ...emptyPhoto(takenOn, null),
    view: { pack: 'abdomen', step: 'front' },
    revision: 1,
    consent: 'yes',
    attachment: { id: newId(), at: 1, invalid: null, state: 'here' },
    ...changes,
  }) as Photo;

const course = (startedOn: string, ended: number | null): Course =>
  ({
    id: newId(),
    startedOn,
    ended: ended === null ? null : { at: ended },
    regions: [{ region: 'abdomen-lower', side: 'right', sessions: 4, depth: null }],
  }) as unknown as Course;

const days = (photos: readonly Photo[], pairs: readonly PhotoPair[]) => {
  const dayOf = new Map(photos.map((each) => [each.attachment.id, each.takenOn]));
  return pairs.map(({ before, after }) => [dayOf.get(before), dayOf.get(after)]);
};

describe('pairs to rate', () => {
  it('are of one view, the state before the course with each later day of it', () => {
    const photos = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-05-01'].map((day) => photo(day));
    const side = photo('2026-04-01', { view: { pack: 'abdomen', step: 'close-up' } });
    const none = photo('2026-04-02', { view: null });
    const plan = course('2026-02-15', null);
    const pairs = pairsToRate([...photos, side, none], [plan], 'UTC');
    expect(days(photos, pairs)).toEqual([
      ['2026-02-01', '2026-03-01'],
      ['2026-02-01', '2026-05-01'],
    ]);
    expect(pairs.every((pair) => pair.course === plan.id && pair.areas.length === 4)).toBe(true);
    expect(pairsToRate([side], [], 'UTC')).toEqual([]);
  });

  it('end a year after a course, leave out photos that are not valid or gone, and take the last of a day', () => {
    const first = photo('2026-01-01');
    const twice = [photo('2026-02-01'), photo('2026-02-01')];
    const invalid = photo('2026-02-02', {
      attachment: { ...first.attachment, id: newId(), invalid: { at: 1, by: '', reason: '' } },
    });
    const late = photo('2027-06-01');
    const plan = course('2026-01-01', Date.UTC(2026, 4, 1));
    const photos = [late, ...twice, invalid, first];
    expect(days(photos, pairsToRate(photos, [plan], 'UTC'))).toEqual([['2026-01-01', '2026-02-01']]);
    expect(days(photos, pairsToRate(photos, [], 'UTC'))).toEqual([
      ['2026-01-01', '2026-02-01'],
      ['2026-01-01', '2027-06-01'],
    ]);
    const many = Array.from({ length: 60 }, (_, index) => photo(`20${String(10 + index)}-01-01`));
    expect(pairsToRate(many, [], 'UTC')).toHaveLength(mostPairs);
  });
});

describe('the photo of a point', () => {
  it('is the first of its own, else one of that day that shows the area, never one that is not valid or gone', () => {
    const front = photo('2026-02-01');
    const back = photo('2026-02-01', { view: { pack: 'back', step: 'back' } });
    const gone = photo('2026-03-01', {
      attachment: { ...front.attachment, id: newId(), state: 'missing' },
    });
    const all = [gone, back, front];
    const area = { region: 'abdomen-lower', side: 'right' } as const;
    const of = (on: string, photos: readonly string[], place: typeof area | null = area) =>
      photoOfPoint({ on, photos }, place, all);
    expect(of('2026-02-01', [])).toBe(front.attachment.id);
    expect(of('2026-02-01', [], null)).toBe(back.attachment.id);
    expect(of('2026-02-01', [gone.attachment.id, back.attachment.id])).toBe(back.attachment.id);
    expect(of('2026-03-01', [gone.attachment.id])).toBe(undefined);
    expect(of('2026-02-02', [])).toBe(undefined);
  });
});

describe('a round', () => {
  const pairs = fc
    .uniqueArray(fc.uuid(), { minLength: 1, maxLength: 40 })
    .map((ids) => ids.map((id) => ({ before: `${id}a`, after: `${id}b` })));
  const seed = fc.nat(0xffff_ffff);

  it('has every pair once, and is the same for the same number in whatever order the pairs come', () => {
    fc.assert(
      fc.property(pairs, seed, (of, number) => {
        const round = blindRound(of, number);
        expect(round.map(({ pair }) => pair.before).toSorted()).toEqual(
          of.map(({ before }) => before).toSorted(),
        );
        expect(blindRound(of.toReversed(), number)).toEqual(round);
      }),
    );
  });

  it('leans to neither side and to no order over many numbers', () => {
    const of = Array.from({ length: 8 }, (_, index) => ({ before: `${index}a`, after: `${index}b` }));
    const rounds = Array.from({ length: 2000 }, (_, index) => blindRound(of, index * 7919));
    const onLeft = rounds.flat().filter(({ left }) => left === 'before').length / (2000 * 8);
    expect(onLeft).toBeGreaterThan(0.47);
    expect(onLeft).toBeLessThan(0.53);
    const firsts = Map.groupBy(rounds, ([first]) => first?.pair.before);
    expect(firsts.size).toBe(8);
    for (const same of firsts.values()) expect(same.length).toBeGreaterThan(150);
  });
});
