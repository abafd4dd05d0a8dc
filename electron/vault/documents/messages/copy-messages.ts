import type { Message } from '../../../../shared/labels/message.ts';

/** Words of the copy that a patient is given, and of the note with its words. */
export const copyMessages = {
  title: { id: 'copy-document.title', defaultMessage: 'Copy of the record' },
  lead: {
    id: 'copy-document.lead',
    defaultMessage: 'Everything that {practice} has written about this patient, as it stood on {date}.',
  },
  openForms: {
    id: 'copy-document.open-forms',
    defaultMessage:
      '{count, plural, one {One form was begun and not saved; it is} other {# forms were begun and not saved; they are}} not shown here.',
  },
  details: { id: 'copy-document.details', defaultMessage: 'Details' },
  concerns: { id: 'copy-document.concerns', defaultMessage: 'Concerns' },
  zones: { id: 'copy-document.zones', defaultMessage: 'Avoid-zones' },
  adverseEvents: { id: 'copy-document.adverse-events', defaultMessage: 'Adverse events' },
  assessments: { id: 'copy-document.assessments', defaultMessage: 'Assessments' },
  followUps: { id: 'copy-document.follow-ups', defaultMessage: 'Calls and checks after sessions' },
  courses: { id: 'copy-document.courses', defaultMessage: 'Courses' },
  sheets: { id: 'copy-document.sheets', defaultMessage: 'Treatment sheets for writing on paper' },
  sheetFor: { id: 'copy-document.sheet-for', defaultMessage: 'Session {ordinal}, printed {at}' },
  sheetOut: { id: 'copy-document.sheet-out', defaultMessage: 'not keyed in yet' },
  sheetKeyed: { id: 'copy-document.sheet-keyed', defaultMessage: 'keyed in' },
  sheetDropped: { id: 'copy-document.sheet-dropped', defaultMessage: 'not used, as noted on {date}' },
  attachments: { id: 'copy-document.attachments', defaultMessage: 'Attachments' },
  attachmentHead: { id: 'copy-document.attachment-head', defaultMessage: '{number}. {label}' },
  attachmentFacts: {
    id: 'copy-document.attachment-facts',
    defaultMessage: '{kind} of {date}. Attached {at} by {by}.',
  },
  notValid: {
    id: 'copy-document.not-valid',
    defaultMessage: 'Marked as not valid on {date} by {by}: {reason}',
  },
  pdfInFolder: {
    id: 'copy-document.pdf-in-folder',
    defaultMessage:
      'A PDF{pages, plural, =0 {} one { of # page} other { of # pages}}. It is in the encrypted copy as {file}.',
  },
  pictureSmall: {
    id: 'copy-document.picture-small',
    defaultMessage: 'Shown small. The whole picture is in the encrypted copy as {file}.',
  },
  pictureNone: {
    id: 'copy-document.picture-none',
    defaultMessage: 'Too large to be shown here. The picture is in the encrypted copy as {file}.',
  },
  fileMissing: {
    id: 'copy-document.file-missing',
    defaultMessage: 'Its file was missing when this copy was made and is not in it.',
  },
  fileChanged: {
    id: 'copy-document.file-changed',
    defaultMessage: 'Its file was damaged when this copy was made and is not in it.',
  },
  screenings: { id: 'copy-document.screenings', defaultMessage: 'Screening' },
  documents: { id: 'copy-document.documents', defaultMessage: 'Sheets that were signed, given or printed' },
  written: { id: 'copy-document.written', defaultMessage: 'What was written, and when' },
  writtenAndRead: {
    id: 'copy-document.written-and-read',
    defaultMessage: 'What was written, and who opened the record',
  },
  none: { id: 'copy-document.none', defaultMessage: 'Nothing was recorded.' },
  version: { id: 'copy-document.version', defaultMessage: 'Version {number}, {at}, {by}' },
  reason: { id: 'copy-document.reason', defaultMessage: 'Why: {reason}' },
  inFolder: {
    id: 'copy-document.in-folder',
    defaultMessage: '{title}: to be read in the folder “documents” of the encrypted copy.',
  },
  when: { id: 'copy-document.when', defaultMessage: 'When' },
  who: { id: 'copy-document.who', defaultMessage: 'Who' },
  what: { id: 'copy-document.what', defaultMessage: 'What' },
  noteTitle: { id: 'copy-note.title', defaultMessage: 'Words that open the copy of your record' },
  noteLead: {
    id: 'copy-note.lead',
    defaultMessage: 'From {practice}, for the file that was made on {date}.',
  },
  noteHow: { id: 'copy-note.how', defaultMessage: 'How to open it' },
  noteAge: {
    id: 'copy-note.age',
    defaultMessage:
      'The file ends in .zip.age. Any program for the format “age” opens it with these six words: small letters, one blank between them.',
  },
  noteInside: {
    id: 'copy-note.inside',
    defaultMessage: 'Inside is a zip. Open record.html in it with any browser; README.txt explains the rest.',
  },
  noteKeep: { id: 'copy-note.keep', defaultMessage: 'Keep this note' },
  noteApart: {
    id: 'copy-note.apart',
    defaultMessage: 'Keep it apart from the file: whoever has both can read your record.',
  },
  noteLost: {
    id: 'copy-note.lost',
    defaultMessage:
      'The practice does not have these words. Without them nobody opens the file; ask for a new copy.',
  },
} satisfies Record<string, Message>;
