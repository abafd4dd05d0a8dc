/** English sentences for the entries of the ledger: what somebody did, without who and when. */
import type { EntryKind } from '../entries/entry.ts';
import type { Message } from './message.ts';
import { practiceSentences } from './practice-entry-labels.ts';

export const entryKindLabels = {
  patients: { id: 'entry-kind.patients', defaultMessage: 'Patients, concerns, screening' },
  consents: { id: 'entry-kind.consents', defaultMessage: 'Consents' },
  sessions: { id: 'entry-kind.sessions', defaultMessage: 'Sessions and what came after' },
  reads: { id: 'entry-kind.reads', defaultMessage: 'Opened charts, lists of exposure and outcomes' },
  documents: { id: 'entry-kind.documents', defaultMessage: 'Printed sheets, attachments and copies' },
  unlocks: { id: 'entry-kind.unlocks', defaultMessage: 'Unlocking and wrong tries' },
  people: { id: 'entry-kind.people', defaultMessage: 'People and practice' },
  stock: { id: 'entry-kind.stock', defaultMessage: 'Products, devices, presets and short texts' },
  safety: { id: 'entry-kind.safety', defaultMessage: 'Backups and checks' },
} satisfies Record<EntryKind, Message>;

/** By type and action: each has its sentence (tests/unit/electron/vault/services/entries.test.ts). */
export const entrySentences: Readonly<Record<string, Message>> = {
  'practice.create': { id: 'entry.practice.create', defaultMessage: 'Set up the practice {name}' },
  'practice.change': { id: 'entry.practice.change', defaultMessage: 'Changed the details of the practice' },
  'user.create': { id: 'entry.user.create', defaultMessage: 'Added {name} as {role}' },
  'user.change': { id: 'entry.user.change', defaultMessage: 'Changed {name}, {role}' },
  'user.give-passphrase': {
    id: 'entry.user.give-passphrase',
    defaultMessage: 'Gave {name} a new passphrase',
  },
  'user.remove': { id: 'entry.user.remove', defaultMessage: 'Removed {name}' },
  'user.recover': {
    id: 'entry.user.recover',
    defaultMessage: 'Unlocked with the recovery code and chose a new passphrase',
  },
  'user.change-passphrase': {
    id: 'entry.user.change-passphrase',
    defaultMessage: 'Changed the own passphrase',
  },
  'user.new-recovery-code': {
    id: 'entry.user.new-recovery-code',
    defaultMessage: 'Made a new recovery code',
  },
  'user.change-key': {
    id: 'entry.user.change-key',
    defaultMessage: 'Changed the key of all records',
  },
  'user.raise-ring': {
    id: 'entry.user.raise-ring',
    defaultMessage: 'Replaced an older file of keys that had been put back',
  },
  'user.raise-cost': {
    id: 'entry.user.raise-cost',
    defaultMessage: 'The own passphrase was made harder to guess at, by the unlock',
  },
  'user.allow-tries': {
    id: 'entry.user.allow-tries',
    defaultMessage: 'Let {name} try the passphrase again after 100 wrong ones',
  },
  'user.give-system-key': {
    id: 'entry.user.give-system-key',
    defaultMessage: 'Let this computer unlock without the passphrase',
  },
  'user.take-system-key': {
    id: 'entry.user.take-system-key',
    defaultMessage: 'Had the passphrase asked at every unlock again',
  },
  'adoption.adopt': {
    id: 'entry.adoption.adopt',
    defaultMessage: 'Adopted a text for patients, version {version}',
  },
  'template.create': {
    id: 'entry.template.create',
    defaultMessage: 'Wrote a text for patients, version {version}{note, select, none {} other {: {note}}}',
  },
  'template.change': {
    id: 'entry.template.change',
    defaultMessage: 'Changed a text for patients, version {version}{note, select, none {} other {: {note}}}',
  },
  'retirement.retire': {
    id: 'entry.retirement.retire',
    defaultMessage: 'Retired a text for patients{reason, select, none {} other {: {reason}}}',
  },
  'retirement.restore': {
    id: 'entry.retirement.restore',
    defaultMessage: 'Took a retired text for patients into use again',
  },
  'patient.create': { id: 'entry.patient.create', defaultMessage: 'Registered the patient' },
  'patient.change': { id: 'entry.patient.change', defaultMessage: 'Changed the patient’s details' },
  'concern.create': { id: 'entry.concern.create', defaultMessage: 'Noted a concern' },
  'concern.change': { id: 'entry.concern.change', defaultMessage: 'Changed a concern' },
  'zone.create': { id: 'entry.zone.create', defaultMessage: 'Marked an avoid-zone' },
  'zone.change': { id: 'entry.zone.change', defaultMessage: 'Changed an avoid-zone' },
  'zone.end': {
    id: 'entry.zone.end',
    defaultMessage: 'Ended an avoid-zone{reason, select, none {} other {: {reason}}}',
  },
  'course.create': { id: 'entry.course.create', defaultMessage: 'Planned a course' },
  'course.change': { id: 'entry.course.change', defaultMessage: 'Changed the plan of a course' },
  'course.finish': { id: 'entry.course.finish', defaultMessage: 'Finished a course' },
  'course.stop': {
    id: 'entry.course.stop',
    defaultMessage: 'Stopped a course{reason, select, none {} other {: {reason}}}',
  },
  'course.correct': {
    id: 'entry.course.correct',
    defaultMessage: 'Corrected how a course ended{reason, select, none {} other {: {reason}}}',
  },
  'adverse-event.create': { id: 'entry.adverse-event.create', defaultMessage: 'Recorded an adverse event' },
  'adverse-event.change': { id: 'entry.adverse-event.change', defaultMessage: 'Changed an adverse event' },
  'follow-up.create': { id: 'entry.follow-up.create', defaultMessage: 'Recorded a follow-up' },
  'follow-up.change': { id: 'entry.follow-up.change', defaultMessage: 'Changed a follow-up' },
  'assessment.create': { id: 'entry.assessment.create', defaultMessage: 'Recorded an assessment' },
  'assessment.answer': {
    id: 'entry.assessment.answer',
    defaultMessage: 'Kept an assessment that the patient answered on the screen',
  },
  'assessment.blind': { id: 'entry.assessment.blind', defaultMessage: 'Rated a pair of photos blind' },
  'assessment.amend': {
    id: 'entry.assessment.amend',
    defaultMessage: 'Amended an assessment{reason, select, none {} other {: {reason}}}',
  },
  'exposure.list': {
    id: 'entry.exposure.list',
    defaultMessage:
      'Looked at who was exposed to something: {patients, plural, one {# patient} other {# patients}}',
  },
  'exposure.print': {
    id: 'entry.exposure.print',
    defaultMessage:
      'Made a list on paper of who was exposed to something: {patients, plural, one {# patient} other {# patients}}',
  },
  'exposure.save': {
    id: 'entry.exposure.save',
    defaultMessage:
      'Saved a table of who was exposed to something: {patients, plural, one {# patient} other {# patients}}',
  },
  'call-list.print': {
    id: 'entry.call-list.print',
    defaultMessage:
      'Made a list on paper of who is to be called: {patients, plural, one {# patient} other {# patients}}',
  },
  'keeping-list.print': {
    id: 'entry.keeping-list.print',
    defaultMessage:
      'Made a list on paper of how long records are kept: {patients, plural, one {# patient} other {# patients}}',
  },
  'keeping-list.save': {
    id: 'entry.keeping-list.save',
    defaultMessage:
      'Saved a table of how long records are kept: {patients, plural, one {# patient} other {# patients}}',
  },
  'outcome.print': {
    id: 'entry.outcome.print',
    defaultMessage: 'Made a sheet of the outcomes: {cases, plural, one {# case} other {# cases}}',
  },
  'outcome.save': {
    id: 'entry.outcome.save',
    defaultMessage: 'Saved a table of the outcomes: {cases, plural, one {# case} other {# cases}}',
  },
  'outcome.save-names': {
    id: 'entry.outcome.save-names',
    defaultMessage:
      'Saved a table of the outcomes with the names of patients: {cases, plural, one {# case} other {# cases}}',
  },
  'screening.create': { id: 'entry.screening.create', defaultMessage: 'Kept a screening' },
  'consent.sign': {
    id: 'entry.consent.sign',
    defaultMessage: '{outcome, select, declined {Kept a declined consent} other {Kept a signed consent}}',
  },
  'addendum.sign': {
    id: 'entry.addendum.sign',
    defaultMessage:
      '{outcome, select, declined {Kept a declined addendum to a consent} other {Kept a signed addendum to a consent}}',
  },
  'withdrawal.withdraw': {
    id: 'entry.withdrawal.withdraw',
    defaultMessage: 'Noted that a consent was withdrawn{reason, select, none {} other {: {reason}}}',
  },
  'correction.correct': {
    id: 'entry.correction.correct',
    defaultMessage: 'Noted a correction of {name}{reason, select, none {} other {: {reason}}}',
  },
  'correction.invalidate': {
    id: 'entry.correction.invalidate',
    defaultMessage:
      'Marked {of, select, session {a session} screening {a screening} assessment {an assessment} attachment {an attached file} other {a document}} as not valid{reason, select, none {} other {: {reason}}}',
  },
  'correction.revalidate': {
    id: 'entry.correction.revalidate',
    defaultMessage:
      'Took back the mark that {of, select, session {a session} screening {a screening} assessment {an assessment} attachment {an attached file} other {a document}} is not valid{reason, select, none {} other {: {reason}}}',
  },
  'session.seal': {
    id: 'entry.session.seal',
    defaultMessage:
      'Sealed session {ordinal}{paper, select, yes {, entered from paper} other {}}{late, select, none {} other {, {late} later, about {about}}}{clock, select, behind {, while the clock stood before the newest entry} other {}}',
  },
  'sheet.print': { id: 'entry.sheet.print', defaultMessage: 'Printed sheet {number} to be written on' },
  'sheet.drop': { id: 'entry.sheet.drop', defaultMessage: 'Noted that sheet {number} was not used' },
  'session.amend': {
    id: 'entry.session.amend',
    defaultMessage: 'Amended session {ordinal}{reason, select, none {} other {: {reason}}}',
  },
  'pass.pass': {
    id: 'entry.pass.pass',
    defaultMessage: 'Passed a stop before a treatment{reason, select, none {} other {: {reason}}}',
  },
  'review.see': {
    id: 'entry.review.see',
    defaultMessage: 'Looked at a session outside a rule{note, select, none {} other {: {note}}}',
  },
  'product.create': { id: 'entry.product.create', defaultMessage: 'Added the product {name}' },
  'product.change': { id: 'entry.product.change', defaultMessage: 'Changed the product {name}' },
  'lot.create': { id: 'entry.lot.create', defaultMessage: 'Added lot {lot}' },
  'lot.change': { id: 'entry.lot.change', defaultMessage: 'Changed lot {lot}' },
  'movement.received': {
    id: 'entry.movement.received',
    defaultMessage: 'Received {packs, plural, one {# pack} other {# packs}}',
  },
  'movement.opened': { id: 'entry.movement.opened', defaultMessage: 'Opened a pack' },
  'movement.emptied': { id: 'entry.movement.emptied', defaultMessage: 'Used up the open pack' },
  'movement.discarded': {
    id: 'entry.movement.discarded',
    defaultMessage:
      'Discarded {packs, plural, one {# pack} other {# packs}}{reason, select, none {} other {: {reason}}}',
  },
  'movement.counted': {
    id: 'entry.movement.counted',
    defaultMessage: 'Counted {packs, plural, one {# pack} other {# packs}}',
  },
  'movement.recalled': {
    id: 'entry.movement.recalled',
    defaultMessage: 'Marked a lot as called back{reason, select, none {} other {: {reason}}}',
  },
  'movement.released': {
    id: 'entry.movement.released',
    defaultMessage: 'Took back that a lot was called back{reason, select, none {} other {: {reason}}}',
  },
  'device.create': { id: 'entry.device.create', defaultMessage: 'Added the device {name}' },
  'device.change': { id: 'entry.device.change', defaultMessage: 'Changed the device {name}' },
  ...practiceSentences,
};

/** The body is gone, or the entry comes from a newer program: what is known is said all the same. */
export const erasedEntry: Message = {
  id: 'entry.erased',
  defaultMessage: 'The content of this entry was erased.',
};
export const otherEntry: Message = { id: 'entry.other', defaultMessage: 'Wrote {type} ({action})' };

/** The sentence of an entry. */
export const entrySentence = (entry: {
  readonly type: string;
  readonly action: string;
  readonly erased: boolean;
}): Message => {
  if (entry.erased) return erasedEntry;
  const key = `${entry.type}.${entry.action}`;
  return (Object.hasOwn(entrySentences, key) ? entrySentences[key] : undefined) ?? otherEntry;
};
