/** English words for how long records are kept, for holds, and for two charts of one person. */
import type { RecordClass } from '../keeping/period.ts';
import type { ReviewFilter } from '../keeping/review.ts';
import type { Likeness, MergedField, MergeHindrance } from '../merges/merge.ts';
import type { Message } from './message.ts';

export const recordClassLabels = {
  adult: { id: 'record-class.adult', defaultMessage: 'Adults, from the last entry' },
  minor: { id: 'record-class.minor', defaultMessage: 'Under 18 at the last entry' },
  treatment: { id: 'record-class.treatment', defaultMessage: 'Everybody treated, from the last treatment' },
  event: { id: 'record-class.event', defaultMessage: 'With an adverse event, from its last day' },
} satisfies Record<RecordClass, Message>;

/** What a day follows from; `years`, `birthday` and `from` are those that it was counted with. */
export const keepReasonLabels = {
  adult: {
    id: 'keep-reason.adult',
    defaultMessage: '{years, plural, one {# year} other {# years}} after the last entry, {from}',
  },
  minor: {
    id: 'keep-reason.minor',
    defaultMessage:
      '{years, plural, one {# year} other {# years}} after the last entry, {from}, when the patient was under 18',
  },
  birthday: {
    id: 'keep-reason.birthday',
    defaultMessage:
      'the {birthday, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} birthday of somebody who was under 18 at the last entry, {from}',
  },
  treatment: {
    id: 'keep-reason.treatment',
    defaultMessage: '{years, plural, one {# year} other {# years}} after the last treatment, {from}',
  },
  event: {
    id: 'keep-reason.event',
    defaultMessage:
      '{years, plural, one {# year} other {# years}} after the last day of an adverse event, {from}',
  },
  decision: { id: 'keep-reason.decision', defaultMessage: 'decided by {by}: {reason}' },
} satisfies Record<RecordClass | 'birthday' | 'decision', Message>;

export const keepLabels = {
  until: { id: 'keep.until', defaultMessage: 'Keep at least until {until}, because: {why}.' },
  past: { id: 'keep.past', defaultMessage: 'Was to be kept until {until}, because: {why}.' },
  unknown: {
    id: 'keep.unknown',
    defaultMessage:
      'No period is known for this record. The owner can write one down under Practice, Keeping records.',
  },
  source: { id: 'keep.source', defaultMessage: 'Source: {source}.' },
} satisfies Record<string, Message>;

export const reviewFilterLabels = {
  past: { id: 'keeping-filter.past', defaultMessage: 'Past their time' },
  decided: { id: 'keeping-filter.decided', defaultMessage: 'Kept by decision' },
  held: { id: 'keeping-filter.held', defaultMessage: 'On legal hold' },
  unknown: { id: 'keeping-filter.unknown', defaultMessage: 'No period known' },
} satisfies Record<ReviewFilter, Message>;

export const likenessLabels = {
  born: { id: 'likeness.born', defaultMessage: 'Same birth date, similar name' },
  phone: { id: 'likeness.phone', defaultMessage: 'Same telephone and given name' },
  email: { id: 'likeness.email', defaultMessage: 'Same e-mail and given name' },
} satisfies Record<Likeness, Message>;

export const mergedFieldLabels = {
  family: { id: 'merged-field.family', defaultMessage: 'Family name' },
  given: { id: 'merged-field.given', defaultMessage: 'Given names' },
  born: { id: 'merged-field.born', defaultMessage: 'Date of birth' },
  phone: { id: 'merged-field.phone', defaultMessage: 'Telephone' },
  email: { id: 'merged-field.email', defaultMessage: 'E-mail' },
  address: { id: 'merged-field.address', defaultMessage: 'Address' },
  skinType: { id: 'merged-field.skin-type', defaultMessage: 'Skin type' },
  allergies: { id: 'merged-field.allergies', defaultMessage: 'Allergies' },
  note: { id: 'merged-field.note', defaultMessage: 'Note' },
  shape: { id: 'merged-field.shape', defaultMessage: 'Drawn figure' },
} satisfies Record<MergedField, Message>;

export const hindranceLabels = {
  same: { id: 'merge-hindrance.same', defaultMessage: 'This is one chart already.' },
  'open-forms': {
    id: 'merge-hindrance.open-forms',
    defaultMessage:
      'A session or another form of one of them lies open, perhaps of somebody else. Finish or discard it first.',
  },
  'sheets-out': {
    id: 'merge-hindrance.sheets-out',
    defaultMessage:
      'A printed treatment sheet of one of them is out. Key it in, or note that it was not used.',
  },
  'hold-differs': {
    id: 'merge-hindrance.hold-differs',
    defaultMessage:
      'One of them is on legal hold and the other is not. An owner sets the hold on both, or lifts it, first.',
  },
  'newer-merge': {
    id: 'merge-hindrance.newer-merge',
    defaultMessage: 'Another merge came after this one. Undo the newer one first.',
  },
  'said-apart': {
    id: 'merge-hindrance.said-apart',
    defaultMessage:
      'Somebody wrote down that these are two people. Take that back first, in the list of possible duplicates.',
  },
  'not-here': {
    id: 'merge-hindrance.not-here',
    defaultMessage: 'One of them is not here any more: erased, or merged into another chart.',
  },
} satisfies Record<MergeHindrance, Message>;
