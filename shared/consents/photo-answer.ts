import type { Consent } from './consent.ts';
import type { SmallConsent } from './small-consent.ts';
import { type PhotoPurpose, photoPurposes } from './photo-purposes.ts';

type Answered = Pick<Consent | SmallConsent, 'photos' | 'withdrawnAt' | 'withdrawals'>;

/** Uses of photos that the patient took back one by one. */
export const withdrawnPurposes = ({ withdrawals }: Pick<Consent, 'withdrawals'>): readonly PhotoPurpose[] =>
  photoPurposes.filter((purpose) => withdrawals.some(({ purposes }) => purposes?.includes(purpose)));

/** What holds now for a use of photos: the answer that was signed, or no once it was taken back. */
export const photoAnswer = (consent: Answered, purpose: PhotoPurpose): 'yes' | 'no' | 'not-asked' =>
  consent.photos[purpose] === 'yes' &&
  (consent.withdrawnAt !== null || withdrawnPurposes(consent).includes(purpose))
    ? 'no'
    : consent.photos[purpose];
