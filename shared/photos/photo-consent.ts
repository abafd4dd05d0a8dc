import type { Consent } from '../consents/consent.ts';
import { type PhotoAnswers, photoConsentState, withdrawalsOf } from '../consents/photo-state.ts';
import { type PhotoPurpose, photoPurposes } from '../consents/photo-purposes.ts';

/** What a patient said about a use of photos; what was taken back is a no. */
export const photoConsents = ['yes', 'no', 'not-asked'] as const;
export type PhotoConsent = (typeof photoConsents)[number];

/** What is known of a patient of whom no form speaks of photos. */
export const photosNotAsked: Readonly<Record<PhotoPurpose, PhotoConsent>> = {
  record: 'not-asked',
  teaching: 'not-asked',
  marketing: 'not-asked',
};

/** What holds at a time (UTC ms) for each use of photos, from every consent of the patient, the smaller ones too. */
export const photoConsentsOf = (
  consents: readonly (PhotoAnswers & Pick<Consent, 'withdrawals'>)[],
  at: number,
): Readonly<Record<PhotoPurpose, PhotoConsent>> => {
  const taken = withdrawalsOf(consents);
  const [record = 'not-asked', teaching = 'not-asked', marketing = 'not-asked'] = photoPurposes.map(
    (purpose): PhotoConsent => {
      const state = photoConsentState(consents, taken, purpose, at);
      return state === 'withdrawn' ? 'no' : state;
    },
  );
  return { record, teaching, marketing };
};
