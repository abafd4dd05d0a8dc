import { dateOfInstant } from '../dates/calendar.ts';
import type { Consent } from './consent.ts';
import type { PhotoPurpose } from './photo-purposes.ts';
import type { SmallConsent } from './small-consent.ts';
import { type Withdrawal, takesBackAll } from './withdrawal.ts';

/** `withdrawn`: a yes that was taken back since. Only `yes` lets photos be used. */
export type PhotoConsentState = 'yes' | 'no' | 'withdrawn' | 'not-asked';

export type PhotoAnswers = Pick<Consent | SmallConsent, 'id' | 'kind' | 'signedAt' | 'outcome' | 'photos'>;
export type PhotoWithdrawal = Pick<Withdrawal, 'at' | 'on' | 'purposes' | 'addendum'> & {
  /** The consent that it takes back, or of which it takes back a use. */
  readonly consent: string;
};

/** What was taken back of these consents, each with the consent that it belongs to. */
export const withdrawalsOf = (
  consents: readonly Pick<Consent | SmallConsent, 'id' | 'withdrawals'>[],
): readonly PhotoWithdrawal[] =>
  consents.flatMap(({ id, withdrawals }) =>
    withdrawals.map((withdrawal) => ({ ...withdrawal, consent: id })),
  );

const speaksOfPhotos = (kind: PhotoAnswers['kind']): boolean =>
  kind === 'treatment' || kind === 'photo-consent';

/** What a signed form says about a use of photos; null where it says nothing. A no to a treatment is no answer about photos. */
const answerOf = ({ kind, outcome, photos }: PhotoAnswers, purpose: PhotoPurpose): 'yes' | 'no' | null => {
  if (!speaksOfPhotos(kind)) return null;
  if (outcome === 'declined') return kind === 'photo-consent' ? 'no' : null;
  return photos[purpose] === 'not-asked' ? null : photos[purpose];
};

/** Whether it ends this use of photos: the use itself, or the whole of a consent that speaks of photos. */
const endsUse = (
  withdrawal: PhotoWithdrawal,
  purpose: PhotoPurpose,
  ofOther: ReadonlySet<string>,
): boolean =>
  takesBackAll(withdrawal)
    ? !ofOther.has(withdrawal.consent)
    : withdrawal.purposes?.includes(purpose) === true;

/**
 * What the patient's newest word was about a use of photos at a time (UTC ms), from all consents and all withdrawals of
 * the patient in any order. A withdrawal holds from the day on which it was told, and ends every yes that was signed before
 * it was noted, on whichever form that was: only a yes that is signed after it gives the use anew.
 */
export const photoConsentState = (
  consents: readonly PhotoAnswers[],
  withdrawals: readonly PhotoWithdrawal[],
  purpose: PhotoPurpose,
  at: number,
): PhotoConsentState => {
  const answers = consents.flatMap((consent) => {
    const answer = consent.signedAt <= at ? answerOf(consent, purpose) : null;
    return answer === null ? [] : [{ answer, signedAt: consent.signedAt }];
  });
  if (answers.length === 0) return 'not-asked';
  const newest = Math.max(...answers.map(({ signedAt }) => signedAt));
  // Of two forms signed at once the no counts.
  if (answers.some(({ answer, signedAt }) => answer === 'no' && signedAt === newest)) return 'no';
  const ofOther = new Set(consents.filter(({ kind }) => !speaksOfPhotos(kind)).map(({ id }) => id));
  const ended = withdrawals.some(
    (withdrawal) =>
      endsUse(withdrawal, purpose, ofOther) &&
      // The day is asked last: finding it takes longer than all the rest.
      (withdrawal.at <= at || (withdrawal.on !== null && withdrawal.on <= dateOfInstant(at))) &&
      newest <= withdrawal.at,
  );
  return ended ? 'withdrawn' : 'yes';
};
