import { describe, expect, it } from 'vitest';
import { photoConsentsOf } from '../../../../shared/photos/photo-consent.ts';

type Signed = Parameters<typeof photoConsentsOf>[0][number];

const day = 86_400_000;
const form = (
  id: string,
  signedAt: number,
  photos: Signed['photos'],
  more: Partial<Signed> = {},
): Signed => ({
  id,
  kind: 'photo-consent',
  outcome: 'agreed',
  signedAt,
  photos,
  withdrawals: [],
  ...more,
});
const all = { record: 'yes', teaching: 'yes', marketing: 'no' } as const;

describe('what a patient said about photos', () => {
  it('is nothing before a form that speaks of them is signed, and then its answers', () => {
    expect(photoConsentsOf([], day)).toEqual({
      record: 'not-asked',
      teaching: 'not-asked',
      marketing: 'not-asked',
    });
    expect(photoConsentsOf([form('f', 2 * day, all)], day).record).toBe('not-asked');
    expect(photoConsentsOf([form('f', 2 * day, all)], 3 * day)).toEqual(all);
  });

  it('is the newest word, of a smaller consent as of that to the treatment', () => {
    const no = { record: 'no', teaching: 'not-asked', marketing: 'yes' } as const;
    expect(
      photoConsentsOf([form('t', 2 * day, no, { kind: 'treatment' }), form('f', day, all)], 3 * day),
    ).toEqual({ record: 'no', teaching: 'yes', marketing: 'yes' });
  });

  it('is a no for what was taken back, until it is given anew', () => {
    const back = {
      revision: 1,
      at: 2 * day,
      by: 'T. W.',
      purposes: ['record' as const],
      addendum: null,
      on: null,
      told: 'phone' as const,
      reason: '',
    };
    const taken = form('f', day, all, { withdrawals: [back] });
    expect(photoConsentsOf([taken], 3 * day)).toEqual({ record: 'no', teaching: 'yes', marketing: 'no' });
    expect(photoConsentsOf([taken, form('g', 3 * day, all)], 4 * day).record).toBe('yes');
  });
});
