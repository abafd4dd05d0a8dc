import { describe, expect, it } from 'vitest';
import { photoConsentOf, photoConsentsOf } from '../../../../shared/photos/photo-consent.ts';

type Signed = Parameters<typeof photoConsentOf>[0][number];

const signed = (at: number, record: 'yes' | 'no' | 'not-asked', changes: Partial<Signed> = {}): Signed => ({
  outcome: 'agreed',
  signedAt: at,
  photos: { record, teaching: 'no', marketing: 'not-asked' },
  withdrawals: [],
  ...changes,
});

const back = (at: number, purposes: Signed['withdrawals'][number]['purposes']) => ({
  revision: 1,
  at,
  by: 'Tomasz',
  purposes,
  on: null,
  told: 'phone' as const,
  reason: '',
});

describe('what holds for a use of photos', () => {
  it('is the last word, whichever consent it stands in', () => {
    expect(photoConsentOf([], 'record')).toBe('not-asked');
    expect(photoConsentsOf([signed(1, 'yes')])).toEqual({
      record: 'yes',
      teaching: 'no',
      marketing: 'not-asked',
    });
    expect(photoConsentOf([signed(2, 'no'), signed(1, 'yes')], 'record')).toBe('no');
    expect(photoConsentOf([signed(1, 'no'), signed(2, 'yes')], 'record')).toBe('yes');
    expect(photoConsentOf([signed(1, 'yes'), signed(2, 'not-asked')], 'record')).toBe('yes');
  });

  it('is no once it was taken back, alone or with the whole consent, until a later yes', () => {
    const alone = signed(1, 'yes', { withdrawals: [back(5, ['record'])] });
    expect(photoConsentOf([alone], 'record')).toBe('no');
    expect(photoConsentOf([alone, signed(6, 'yes')], 'record')).toBe('yes');
    expect(photoConsentOf([alone, signed(4, 'yes')], 'record')).toBe('no');
    expect(photoConsentOf([signed(1, 'yes', { withdrawals: [back(5, ['teaching'])] })], 'record')).toBe(
      'yes',
    );
    expect(photoConsentOf([signed(1, 'yes', { withdrawals: [back(5, null)] })], 'record')).toBe('no');
    expect(photoConsentOf([signed(1, 'not-asked', { withdrawals: [back(5, null)] })], 'record')).toBe('no');
  });

  it('is no where yes and no were said at the same moment, and a yes in a declined consent says nothing', () => {
    expect(photoConsentOf([signed(1, 'no'), signed(1, 'yes')], 'record')).toBe('no');
    expect(photoConsentOf([signed(1, 'yes'), signed(1, 'no')], 'record')).toBe('no');
    expect(photoConsentOf([signed(1, 'yes', { outcome: 'declined' })], 'record')).toBe('not-asked');
    expect(photoConsentOf([signed(1, 'no', { outcome: 'declined' })], 'record')).toBe('no');
  });
});
