import type { Message } from './message.ts';

// What is kept for the first time here is a change of what Stria shipped.
const ruleChanged: Message = {
  id: 'entry.rule.change',
  defaultMessage: 'Changed the rule {name}{reason, select, none {} other {: {reason}}}',
};
const lawChanged: Message = { id: 'entry.law.change', defaultMessage: 'Changed the local law {name}' };
const snippetsOrdered: Message = {
  id: 'entry.snippet-order',
  defaultMessage: 'Put the short texts into another order',
};

/** What is written of rules and of all that a practice keeps beside its patients, by type and action. */
export const practiceSentences: Readonly<Record<string, Message>> = {
  'rule.create': ruleChanged,
  'rule.change': ruleChanged,
  'law.create': lawChanged,
  'law.change': lawChanged,
  'period.create': {
    id: 'entry.period.change',
    defaultMessage: 'Changed how long records are kept{reason, select, none {} other {: {reason}}}',
  },
  'period.change': {
    id: 'entry.period.change',
    defaultMessage: 'Changed how long records are kept{reason, select, none {} other {: {reason}}}',
  },
  'hold.hold': {
    id: 'entry.hold.hold',
    defaultMessage: 'Put the record on legal hold{reason, select, none {} other {: {reason}}}',
  },
  'hold.lift': {
    id: 'entry.hold.lift',
    defaultMessage: 'Lifted the legal hold{reason, select, none {} other {: {reason}}}',
  },
  'keeping.decide': {
    id: 'entry.keeping.decide',
    defaultMessage: 'Decided to keep the record longer{reason, select, none {} other {: {reason}}}',
  },
  'merge.merge': {
    id: 'entry.merge.merge',
    defaultMessage: 'Merged another chart of the patient into this one',
  },
  'unmerge.undo': { id: 'entry.unmerge.undo', defaultMessage: 'Undid the merge of two charts' },
  'apart.apart': {
    id: 'entry.apart.apart',
    defaultMessage: 'Wrote down that two charts that look alike are of two people',
  },
  'apart.together': {
    id: 'entry.apart.together',
    defaultMessage: 'Took back that two charts are of two people',
  },
  'search.create': { id: 'entry.search.create', defaultMessage: 'Kept the search {name}' },
  'search.change': { id: 'entry.search.change', defaultMessage: 'Changed the search {name}' },
  'search.remove': { id: 'entry.search.remove', defaultMessage: 'Removed the search {name}' },
  'preset.create': { id: 'entry.preset.create', defaultMessage: 'Kept the preset {name}' },
  'preset.change': { id: 'entry.preset.change', defaultMessage: 'Changed the preset {name}' },
  'preset.remove': { id: 'entry.preset.remove', defaultMessage: 'Removed the preset {name}' },
  'logo.create': { id: 'entry.logo.create', defaultMessage: 'Kept a logo for documents' },
  'snippet.create': { id: 'entry.snippet.create', defaultMessage: 'Kept the short text {name}' },
  'snippet.change': { id: 'entry.snippet.change', defaultMessage: 'Changed the short text {name}' },
  'snippet.remove': { id: 'entry.snippet.remove', defaultMessage: 'Removed the short text {name}' },
  'snippet-order.create': snippetsOrdered,
  'snippet-order.change': snippetsOrdered,
  'document.create': {
    id: 'entry.document.create',
    defaultMessage: 'Made a sheet{title, select, none {} other {: {title}}}',
  },
  'photo.create': { id: 'entry.photo.create', defaultMessage: 'Noted what a photo shows' },
  'photo.change': { id: 'entry.photo.change', defaultMessage: 'Changed what is noted of a photo' },
  'photo-round.create': {
    id: 'entry.photo-round.create',
    defaultMessage: 'Noted why a view was not photographed',
  },
  'photo-round.change': {
    id: 'entry.photo-round.change',
    defaultMessage: 'Changed which views were not photographed',
  },
  'photo-use.print': {
    id: 'entry.photo-use.print',
    defaultMessage:
      'Put photos on a sheet, for {purpose, select, teaching {teaching} marketing {advertising} other {the record}}',
  },
  'attachment.create': {
    id: 'entry.attachment.create',
    defaultMessage: 'Attached a file{name, select, none {} other {: {name}}}',
  },
  'invalidation.create': {
    id: 'entry.invalidation.create',
    defaultMessage: 'Marked an attachment as not valid{reason, select, none {} other {: {reason}}}',
  },
  'access.read': { id: 'entry.access.read', defaultMessage: 'Opened the chart' },
  'tries.note': {
    id: 'entry.tries.note',
    defaultMessage:
      'Was told of tries in vain before the right passphrase: {wrong, plural, one {# wrong} other {# wrong}}, {brokenOff, plural, one {# broken off} other {# broken off}}',
  },
  'unlock.unlock': { id: 'entry.unlock.unlock', defaultMessage: 'Unlocked with the passphrase' },
  'unlock.system-key': {
    id: 'entry.unlock.system-key',
    defaultMessage: 'Unlocked by this computer, without the passphrase',
  },
  'backup.make': {
    id: 'entry.backup.make',
    defaultMessage:
      'A backup was made and checked{reason, select, daily {, the daily one} asked {, on demand} other {}}',
  },
  'erasure.erased': {
    id: 'entry.erasure.erased',
    defaultMessage:
      'Erased what was written about a patient{reason, select, none {} other {. The decision: {reason}}}',
  },
  'copy.give': {
    id: 'entry.copy.give',
    defaultMessage:
      'Gave the patient a copy of the record, {copy, select, encrypted {encrypted} other {readable by anybody}}{reason, select, none {} other {: {reason}}}',
  },
  'leaving.save': {
    id: 'entry.leaving.save',
    defaultMessage:
      'Saved as PDF: {copy, select, entries {a list of what was written} exposures {a list of who was exposed to something} keeping {a list of how long records are kept} outcomes {outcomes} timeline {the timeline of the record} other {{papers, plural, one {# paper} other {# papers}}{patients, plural, =0 {} one {} other { of # patients}}}}{reason, select, none {} other {: {reason}}}',
  },
  'leaving.save-table': {
    id: 'entry.leaving.save-table',
    defaultMessage:
      'Saved as a table: {copy, select, exposures {a list of who was exposed to something} keeping {a list of how long records are kept} other {outcomes}}{reason, select, none {} other {: {reason}}}',
  },
  'leaving.print': {
    id: 'entry.leaving.print',
    defaultMessage:
      'Sent to a printer: {copy, select, entries {a list of what was written} exposures {a list of who was exposed to something} keeping {a list of how long records are kept} outcomes {outcomes} timeline {the timeline of the record} other {{papers, plural, one {# paper} other {# papers}}{patients, plural, =0 {} one {} other { of # patients}}}}{reason, select, none {} other {: {reason}}}',
  },
  'reread.note': { id: 'entry.reread.note', defaultMessage: 'Backups were read again' },
  'import.note': {
    id: 'entry.import.note',
    defaultMessage:
      'Brought in and signed together: {entries, plural, one {the entry} other {the # entries}} before this one',
  },
  'drill.note': { id: 'entry.drill.note', defaultMessage: 'A backup was restored to try it' },
  'check.check': {
    id: 'entry.check.check',
    defaultMessage:
      'Checked everything that was written: {entries, number} entries, {held, select, yes {all hold} other {entry {seq} does not hold}}',
  },
};
