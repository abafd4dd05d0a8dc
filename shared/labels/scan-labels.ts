/** English words for what of a scanned code was not understood. */
import type { ScanProblemKind } from '../gs1/scanned-code.ts';
import type { Message } from './message.ts';

/** `part` is what the part is called, `text` what stood there. */
export const scanProblemLabels = {
  'check-digit': {
    id: 'scan-problem.check-digit',
    defaultMessage: 'The article number {text} was misread: its last digit does not fit. Scan again.',
  },
  date: { id: 'scan-problem.date', defaultMessage: '{part}: “{text}” is no day. Read it from the pack.' },
  repeated: {
    id: 'scan-problem.repeated',
    defaultMessage: '{part} stands there twice. The first is taken, not “{text}”.',
  },
  unknown: { id: 'scan-problem.unknown', defaultMessage: 'A part was passed over: “{text}”.' },
  length: {
    id: 'scan-problem.length',
    defaultMessage: '{part}: “{text}” is too short or too long. Read it from the pack.',
  },
  characters: {
    id: 'scan-problem.characters',
    defaultMessage: '{part}: “{text}” has signs that cannot stand there. Read it from the pack.',
  },
  'run-together': {
    id: 'scan-problem.run-together',
    defaultMessage:
      '{part} “{text}” seems to hold a date as well: the scanner sends no separator. Read it from the pack.',
  },
  keyboard: {
    id: 'scan-problem.keyboard',
    defaultMessage:
      'The scanner is set to another keyboard language. Compare every letter with the pack, and set the scanner to this computer’s language.',
  },
  'too-long': { id: 'scan-problem.too-long', defaultMessage: 'The code is longer than any pack’s.' },
  'no-article': { id: 'scan-problem.no-article', defaultMessage: 'There is no article number in it.' },
} satisfies Record<ScanProblemKind, Message>;

/** What the parts of a code are called, by their identifier. */
export const scanPartLabels = {
  '01': { id: 'scan-part.gtin', defaultMessage: 'Article number' },
  '10': { id: 'scan-part.lot', defaultMessage: 'Lot' },
  '11': { id: 'scan-part.made', defaultMessage: 'Production date' },
  '15': { id: 'scan-part.best-before', defaultMessage: 'Best before' },
  '17': { id: 'scan-part.expiry', defaultMessage: 'Expiry' },
  '21': { id: 'scan-part.serial', defaultMessage: 'Serial number' },
  '30': { id: 'scan-part.count', defaultMessage: 'Count' },
  '37': { id: 'scan-part.count', defaultMessage: 'Count' },
  '240': { id: 'scan-part.article', defaultMessage: 'Maker’s number' },
  '241': { id: 'scan-part.article', defaultMessage: 'Maker’s number' },
  '7003': { id: 'scan-part.expiry', defaultMessage: 'Expiry' },
} satisfies Record<string, Message>;
