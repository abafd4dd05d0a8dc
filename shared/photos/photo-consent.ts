import type { Consent } from '../consents/consent.ts';
import { type PhotoPurpose, photoPurposes } from '../consents/photo-purposes.ts';

/** What a patient said about a use of photos. */
export const photoConsents = ['yes', 'no', 'not-asked'] as const;
export type PhotoConsent = (typeof photoConsents)[number];

type Signed = Pick<Consent, 'outcome' | 'photos' | 'signedAt' | 'withdrawals'>;

/**
 * What holds now for one use of photos: the last word that the patient said about it in any consent, be it an answer or
 * that it was taken back. A yes in a consent that was declined says nothing.
 */
export const photoConsentOf = (consents: readonly Signed[], purpose: PhotoPurpose): PhotoConsent => {
  const words = consents.flatMap(({ outcome, photos, signedAt, withdrawals }) => {
    const answer = photos[purpose];
    const signed =
      answer === 'not-asked' || (answer === 'yes' && outcome === 'declined')
        ? []
        : [{ at: signedAt, answer }];
    const back = withdrawals
      .filter(({ purposes }) => purposes === null || purposes.includes(purpose))
      .map(({ at }) => ({ at, answer: 'no' as const }));
    return [...signed, ...back];
  });
  // Of two words in the same millisecond the no holds.
  return (
    words.toSorted((one, other) => one.at - other.at || (one.answer === 'no' ? 1 : -1)).at(-1)?.answer ??
    'not-asked'
  );
};

/** The same for every use. */
export const photoConsentsOf = (
  consents: readonly Signed[],
): Readonly<Record<PhotoPurpose, PhotoConsent>> => {
  const [record, teaching, marketing] = photoPurposes.map((purpose) => photoConsentOf(consents, purpose));
  return {
    record: record ?? 'not-asked',
    teaching: teaching ?? 'not-asked',
    marketing: marketing ?? 'not-asked',
  };
};
