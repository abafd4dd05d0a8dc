import type { SmallConsentFields, SmallConsentKind } from './small-consent.ts';
import { type PhotoPurpose, photoPurposes } from './photo-purposes.ts';

type Photos = SmallConsentFields['photos'];

/** The clause of a photo consent whose tick is the answer for a use of photos; a permanent name. */
export const photoClause = (purpose: PhotoPurpose): string => `${purpose}-photos`;

/** Whether a text asks about photos by clauses of its own; where it has none, each use is asked by a yes or no. */
export const asksByClauses = (clauses: readonly string[]): boolean =>
  photoPurposes.some((purpose) => clauses.includes(photoClause(purpose)));

interface Given {
  readonly kind: SmallConsentKind;
  readonly outcome: 'agreed' | 'declined';
  readonly clauses: readonly { readonly id: string; readonly ticked: boolean }[];
  /** By a yes or no, where the text has no clauses for it. */
  readonly answered: Photos;
}

/** What was said about each use of photos: a tick is a yes, a box left empty a no, and what has no box was not asked. */
export const photosOf = ({ kind, outcome, clauses, answered }: Given): Photos => {
  const none: Photos = { record: 'not-asked', teaching: 'not-asked', marketing: 'not-asked' };
  if (kind !== 'photo-consent' || outcome === 'declined') return none;
  if (!asksByClauses(clauses.map(({ id }) => id))) {
    const { record, teaching, marketing } = answered;
    return { record, teaching, marketing };
  }
  const of = (purpose: PhotoPurpose): Photos['record'] => {
    const clause = clauses.find(({ id }) => id === photoClause(purpose));
    return clause === undefined ? 'not-asked' : clause.ticked ? 'yes' : 'no';
  };
  return { record: of('record'), teaching: of('teaching'), marketing: of('marketing') };
};
