import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type PhotoAnswers,
  photoConsentState,
  type PhotoWithdrawal,
} from '../../../../shared/consents/photo-state.ts';
import { photoPurposes } from '../../../../shared/consents/photo-purposes.ts';
import { smallConsentKinds } from '../../../../shared/consents/small-consent.ts';
import { dateOfInstant } from '../../../../shared/dates/calendar.ts';

const hour = 3_600_000;
const start = Date.UTC(2026, 0, 5, 9);
/** So close together that times meet. */
const time = fc.integer({ min: 0, max: 60 }).map((hours) => start + hours * hour);
const answer = fc.constantFrom('yes' as const, 'no' as const, 'not-asked' as const);
const consents: fc.Arbitrary<readonly PhotoAnswers[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('treatment' as const, ...smallConsentKinds),
      signedAt: time,
      outcome: fc.constantFrom('agreed' as const, 'declined' as const),
      photos: fc.record({ record: answer, teaching: answer, marketing: answer }),
    }),
    { maxLength: 6 },
  )
  .map((each) => each.map((consent, index) => ({ ...consent, id: String(index) })));
const withdrawals: fc.Arbitrary<readonly PhotoWithdrawal[]> = fc.array(
  fc
    .record({
      consent: fc.integer({ min: 0, max: 5 }).map(String),
      at: time,
      daysBefore: fc.option(fc.integer({ min: 0, max: 2 })),
      purposes: fc.option(fc.subarray([...photoPurposes], { minLength: 1 })),
      addendum: fc.option(fc.constant('added')),
    })
    .map(({ daysBefore, addendum, ...each }) => ({
      ...each,
      addendum: each.purposes === null ? addendum : null,
      on: daysBefore === null ? null : dateOfInstant(each.at - daysBefore * 24 * hour),
    })),
  { maxLength: 5 },
);
const purpose = fc.constantFrom(...photoPurposes);
const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length });

describe('what holds for a use of photos', () => {
  it('does not depend on the order in which it is told', () => {
    const told = fc
      .tuple(consents, withdrawals)
      .chain(([signed, taken]) =>
        fc.tuple(fc.constant(signed), fc.constant(taken), shuffled(signed), shuffled(taken)),
      );
    fc.assert(
      fc.property(told, purpose, time, ([signed, taken, otherSigned, otherTaken], use, at) => {
        expect(photoConsentState(otherSigned, otherTaken, use, at)).toBe(
          photoConsentState(signed, taken, use, at),
        );
      }),
    );
  });

  it('never forgets a withdrawal: only a yes that is signed after it gives the use anew', () => {
    fc.assert(
      fc.property(consents, withdrawals, purpose, time, time, (signed, taken, use, at, later) => {
        const back: PhotoWithdrawal = { consent: 'x', at, on: null, purposes: [use], addendum: null };
        const now = Math.max(at, later);
        const state = photoConsentState(signed, [...taken, back], use, now);
        const anew = signed.some(
          (each) =>
            (each.kind === 'treatment' || each.kind === 'photo-consent') &&
            each.outcome === 'agreed' &&
            each.photos[use] === 'yes' &&
            each.signedAt > at &&
            each.signedAt <= now,
        );
        if (!anew) expect(state).not.toBe('yes');
      }),
    );
  });

  it('is never made a yes by one more withdrawal, nor by one more form that says no', () => {
    fc.assert(
      fc.property(consents, withdrawals, withdrawals, purpose, time, (signed, taken, more, use, at) => {
        const before = photoConsentState(signed, taken, use, at);
        if (before !== 'yes') expect(photoConsentState(signed, [...taken, ...more], use, at)).not.toBe('yes');
        const no = { record: 'no', teaching: 'no', marketing: 'no' } as const;
        const form = {
          id: 'no',
          kind: 'photo-consent',
          signedAt: at,
          outcome: 'agreed',
          photos: no,
        } as const;
        expect(photoConsentState([...signed, form], taken, use, at)).toBe('no');
      }),
    );
  });

  const yes = { record: 'yes', teaching: 'yes', marketing: 'no' } as const;
  const photo: PhotoAnswers = {
    id: 'p',
    kind: 'photo-consent',
    signedAt: start,
    outcome: 'agreed',
    photos: yes,
  };
  const treatment: PhotoAnswers = { ...photo, id: 't', kind: 'treatment' };
  const whole = (consent: string, at = start + hour, on: string | null = null): PhotoWithdrawal => ({
    consent,
    at,
    on,
    purposes: null,
    addendum: null,
  });
  const later = start + 2 * hour;

  it('was not asked without a form that speaks of photos, and before it was signed', () => {
    expect(photoConsentState([], [], 'record', later)).toBe('not-asked');
    expect(photoConsentState([photo], [], 'record', start - 1)).toBe('not-asked');
    expect(photoConsentState([photo], [], 'record', start)).toBe('yes');
    expect(photoConsentState([photo], [], 'marketing', start)).toBe('no');
    for (const kind of ['anaesthetic-consent', 'guardian-consent', 'refusal'] as const)
      expect(photoConsentState([{ ...photo, kind }], [], 'record', later)).toBe('not-asked');
  });

  it('is no after a photo form that was declined, and untouched by a treatment that was', () => {
    const declined = { signedAt: start + 1, outcome: 'declined' } as const;
    expect(photoConsentState([photo, { ...photo, ...declined, id: 'd' }], [], 'record', later)).toBe('no');
    expect(photoConsentState([photo, { ...treatment, ...declined }], [], 'record', later)).toBe('yes');
  });

  it('ends with the whole of a consent that speaks of photos, not with another one or an addendum', () => {
    const other: PhotoAnswers = { ...photo, id: 'a', kind: 'anaesthetic-consent' };
    expect(photoConsentState([photo], [whole('p')], 'record', later)).toBe('withdrawn');
    expect(photoConsentState([photo, treatment], [whole('t')], 'record', later)).toBe('withdrawn');
    expect(photoConsentState([photo, other], [whole('a')], 'record', later)).toBe('yes');
    expect(photoConsentState([photo], [{ ...whole('p'), addendum: 'x' }], 'record', later)).toBe('yes');
  });

  it('ends on the day on which it was said, also where it was noted later', () => {
    const noted = start + 72 * hour;
    const told = whole('p', noted, dateOfInstant(start + 24 * hour));
    expect(photoConsentState([photo], [told], 'record', start + hour)).toBe('yes');
    expect(photoConsentState([photo], [told], 'record', start + 25 * hour)).toBe('withdrawn');
    expect(photoConsentState([{ ...photo, signedAt: noted + 1 }], [told], 'record', noted + 1)).toBe('yes');
  });
});
