import { describe, expect, it } from 'vitest';
import { byView, guideFor, stepStates } from '../../../../shared/photos/rounds.ts';
import {
  type PackId,
  packIds,
  packsFor,
  stepIds,
  stepOf,
  viewPacks,
} from '../../../../shared/photos/view-packs.ts';
import type { Photo, PhotoView } from '../../../../shared/photos/photo.ts';

const front: PhotoView = { pack: 'abdomen', step: 'front' };

const photo = (id: string, takenOn: string, view: PhotoView | null, invalid = false) => ({
  view,
  takenOn,
  attachment: { id, invalid: invalid ? { at: 1, by: '', reason: 'x' } : null } as Photo['attachment'],
});

describe('view packs', () => {
  it('name each view once, by codes that are known', () => {
    for (const pack of packIds) {
      const steps = viewPacks[pack].map(({ id }) => id);
      expect(new Set(steps).size).toBe(steps.length);
      expect(steps.every((id) => stepIds.includes(id))).toBe(true);
      expect(steps.at(-1)).toBe('close-up');
    }
    expect(stepOf('face', 'back')).toBeUndefined();
  });

  it('are found by the areas of a patient, all where none says', () => {
    expect(packsFor([{ region: 'thigh-inner', side: 'left' }])).toEqual(['thigh']);
    expect(packsFor([{ region: 'flank', side: 'left' }])).toEqual(['abdomen', 'hip', 'back']);
    expect(packsFor([{ region: 'scalp', side: 'left' }])).toEqual(packIds);
    expect(packsFor([])).toEqual(packIds);
  });
});

describe('a round', () => {
  it('has each view taken, left out with a reason, or open; photos that are not valid do not count', () => {
    const photos = [
      photo('b', '2026-11-20', front),
      photo('a', '2026-10-01', { pack: 'abdomen', step: 'close-up' }),
      photo('x', '2026-11-20', { pack: 'abdomen', step: 'left-oblique' }, true),
    ];
    const skips = [
      { step: 'close-up' as const, reason: 'camera' as const, note: '' },
      { step: 'front' as const, reason: 'no-time' as const, note: '' },
    ];
    const rounds = [{ pack: 'abdomen' as const, on: '2026-11-20', skips }];
    expect(Object.fromEntries(stepStates('abdomen', '2026-11-20', photos, rounds))).toEqual({
      front: { state: 'taken', photo: 'b' },
      'right-oblique': { state: 'open' },
      'left-oblique': { state: 'open' },
      'close-up': { state: 'skipped', reason: 'camera', note: '' },
    });
    const yesterday = stepStates('abdomen', '2026-11-19', photos, rounds);
    expect([...yesterday.values()].every(({ state }) => state === 'open')).toBe(true);
  });

  it('is framed by the last photo of the view before today, else by one of today', () => {
    const photos = [
      photo('c', '2026-11-20', front),
      photo('b', '2026-10-20', front, true),
      photo('a', '2026-09-20', front),
    ];
    expect(guideFor(front, '2026-11-20', photos)?.attachment.id).toBe('a');
    expect(guideFor(front, '2026-09-20', photos)?.attachment.id).toBe('c');
    expect(guideFor({ pack: 'hip', step: 'front' }, '2026-11-20', photos)).toBeUndefined();
  });
});

it('photos are grouped in the order of the packs, those of no view last', () => {
  const given = [
    photo('1', '2026-11-20', null),
    photo('2', '2026-11-20', { pack: 'face', step: 'front' }),
    photo('3', '2026-11-19', front),
    photo('4', '2026-11-18', front),
  ];
  const groups = byView(given).map(({ view, photos }) => [
    view?.pack ?? null,
    photos.map(({ attachment }) => attachment.id),
  ]);
  expect(groups).toEqual([
    ['abdomen', ['3', '4']],
    ['face', ['2']],
    [null, ['1']],
  ]);
  const packs: readonly PackId[] = packIds;
  expect(packs).toHaveLength(6);
});
