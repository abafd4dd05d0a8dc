import type { Message } from '../../../../shared/labels/message.ts';

/** Words of the certificate of a restore drill. */
export const drillMessages = {
  title: { id: 'drill-document.title', defaultMessage: 'Restore certificate' },
  lead: {
    id: 'drill-document.lead',
    defaultMessage:
      'On {at} the backup named below was copied to an empty folder, opened and checked as if the records had been lost. Everything in it held.',
  },
  backup: { id: 'drill-document.backup', defaultMessage: 'The backup' },
  made: { id: 'drill-document.made', defaultMessage: 'Made' },
  folder: { id: 'drill-document.folder', defaultMessage: 'Where it lay' },
  program: { id: 'drill-document.program', defaultMessage: 'Written by' },
  programOf: { id: 'drill-document.program-of', defaultMessage: 'Stria {version}' },
  programUnknown: { id: 'drill-document.program-unknown', defaultMessage: 'an earlier version of Stria' },
  opened: { id: 'drill-document.opened', defaultMessage: 'Opened with' },
  byPassphrase: { id: 'drill-document.by-passphrase', defaultMessage: 'the passphrase of {name}' },
  byCode: { id: 'drill-document.by-code', defaultMessage: 'the recovery code of {name}, which stays valid' },
  checked: { id: 'drill-document.checked', defaultMessage: 'What was checked' },
  files: { id: 'drill-document.files', defaultMessage: 'Files' },
  filesWords: {
    id: 'drill-document.files-words',
    defaultMessage: 'every byte read and compared with the fingerprints of the signed manifest',
  },
  rows: { id: 'drill-document.rows', defaultMessage: 'Tables' },
  rowsWords: {
    id: 'drill-document.rows-words',
    defaultMessage:
      'every page read; {rows, plural, one {# row} other {# rows}} in {tables, plural, one {# table} other {# tables}} counted, as many as in the manifest',
  },
  records: { id: 'drill-document.records', defaultMessage: 'Among them' },
  recordsWords: {
    id: 'drill-document.records-words',
    defaultMessage:
      '{patients, plural, one {# patient} other {# patients}}, {sessions, plural, one {# sealed session} other {# sealed sessions}}, {consents, plural, one {# consent} other {# consents}}, {documents, plural, one {# document} other {# documents}}',
  },
  entries: { id: 'drill-document.entries', defaultMessage: 'Entries' },
  entriesWords: {
    id: 'drill-document.entries-words',
    defaultMessage:
      '{entries, plural, one {# entry} other {# entries}}: each unchanged, signed and following the one before it; all tables made again from them and compared',
  },
  head: { id: 'drill-document.head', defaultMessage: 'Newest entry' },
  headWords: { id: 'drill-document.head-words', defaultMessage: 'number {seq}, fingerprint {hash}' },
  time: { id: 'drill-document.time', defaultMessage: 'Time it took' },
  timeWords: {
    id: 'drill-document.time-words',
    defaultMessage:
      '{minutes, plural, =0 {} one {# minute } other {# minutes }}{seconds, plural, one {# second} other {# seconds}} on this computer: about how long the records would be away after a loss, once the backup is at hand',
  },
  done: { id: 'drill-document.done', defaultMessage: 'Done by' },
  signedAt: { id: 'drill-document.signed-at', defaultMessage: 'Place and date' },
  signature: { id: 'drill-document.signature', defaultMessage: 'Signature' },
  keep: {
    id: 'drill-document.keep',
    defaultMessage:
      'Keep this sheet with the papers on data protection. It shows that the backups were tested; it says nothing about backups made later.',
  },
} satisfies Record<string, Message>;
