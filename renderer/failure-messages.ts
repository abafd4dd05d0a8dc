import type { IntlShape } from 'react-intl';
import type { Failure } from '../shared/errors.ts';
import { fileReasons } from './attachment-failure-messages.ts';
import { backupReasons, restoreReasons, type Wording } from './backup-failure-messages.ts';
import { consentReasons } from './consent-failure-messages.ts';
import { codeMessages } from './failure-code-messages.ts';
import { keepingReasons } from './keeping-failure-messages.ts';
import { leavingReasons } from './leaving-failure-messages.ts';
import { outcomeReasons } from './outcome-failure-messages.ts';
import { printingReasons } from './printing-failure-messages.ts';
import { peopleReasons } from './people-failure-messages.ts';
import { photoReasons } from './photo-failure-messages.ts';
import { templateReasons } from './template-failure-messages.ts';
import { keyReasons } from './key-failure-messages.ts';
import { workReasons } from './work-failure-messages.ts';

/** A failed call in plain words: what happened, then what is safe and what to do. */
export interface FailureText {
  readonly what: string;
  readonly next: string;
}

const byReason: Readonly<Record<string, Partial<Wording>>> = {
  ...photoReasons,
  ...templateReasons,
  ...consentReasons,
  ...printingReasons,
  ...outcomeReasons,
  ...workReasons,
  ...peopleReasons,
  'vault-ended': {
    what: { id: 'failure.vault-ended.what', defaultMessage: 'The vault closed before it could answer.' },
  },
  'vault-stops': {
    what: {
      id: 'failure.vault-stops.what',
      defaultMessage: 'The part of Stria that keeps the records stopped several times in a row.',
    },
    next: {
      id: 'failure.vault-stops.next',
      defaultMessage: 'What was saved is kept. Wait a minute and try again, or start the computer anew.',
    },
  },
  'target-full': {
    what: {
      id: 'failure.target-full.what',
      defaultMessage: 'There is no room where you wanted to save the file.',
    },
    next: {
      id: 'failure.target-full.next',
      defaultMessage: 'The document is kept in the vault. Choose another place and save again.',
    },
  },
  'target-not-writable': {
    what: {
      id: 'failure.target-not-writable.what',
      defaultMessage: 'The file cannot be written to that place.',
    },
    next: {
      id: 'failure.target-not-writable.next',
      defaultMessage: 'The document is kept in the vault. Choose another place and save again.',
    },
  },
  'inside-home': {
    what: {
      id: 'failure.inside-home.what',
      defaultMessage: 'This folder lies beside your records, on the same computer.',
    },
    next: {
      id: 'failure.inside-home.next',
      defaultMessage: 'Nothing was changed. Choose one on a stick or on another disk.',
    },
  },
  'area-in-course': {
    what: {
      id: 'failure.area-in-course.what',
      defaultMessage: 'An area of this plan is in another course that runs.',
    },
    next: {
      id: 'failure.area-in-course.next',
      defaultMessage: 'Nothing was saved. Take the area off, or finish the other course first.',
    },
  },
  'part-of-other-area': {
    what: {
      id: 'failure.part-of-other-area.what',
      defaultMessage: 'An area names a part that belongs to another area.',
    },
    next: {
      id: 'failure.part-of-other-area.next',
      defaultMessage: 'Nothing was sealed. Choose the parts of the areas again, then seal.',
    },
  },
  'course-ended': {
    what: { id: 'failure.course-ended.what', defaultMessage: 'This course has ended meanwhile.' },
    next: {
      id: 'failure.course-ended.next',
      defaultMessage: 'Nothing was changed. What you typed is still here.',
    },
  },
  'too-many-searches': {
    what: { id: 'failure.too-many-searches.what', defaultMessage: 'You have as many saved searches as fit.' },
    next: {
      id: 'failure.too-many-searches.next',
      defaultMessage: 'Remove one that you do not use, then save again.',
    },
  },
  'too-many-presets': {
    what: { id: 'failure.too-many-presets.what', defaultMessage: 'You have as many presets as fit.' },
    next: {
      id: 'failure.too-many-presets.next',
      defaultMessage:
        'Nothing was changed. Remove one that you do not need, or save over one of the same name.',
    },
  },
  'too-many-snippets': {
    what: { id: 'failure.too-many-snippets.what', defaultMessage: 'There are as many short texts as fit.' },
    next: {
      id: 'failure.too-many-snippets.next',
      defaultMessage: 'Nothing was changed. Remove one that is not needed any more.',
    },
  },
  'abbreviation-taken': {
    what: {
      id: 'failure.abbreviation-taken.what',
      defaultMessage: 'Another short text has this abbreviation.',
    },
    next: {
      id: 'failure.abbreviation-taken.next',
      defaultMessage: 'Nothing was changed. Choose another one, or leave it empty.',
    },
  },
  'practice-snippets': {
    what: {
      id: 'failure.practice-snippets.what',
      defaultMessage: 'Short texts of the practice are changed by owners and practitioners.',
    },
    next: {
      id: 'failure.practice-snippets.next',
      defaultMessage: 'Nothing was changed. Keep it as your own.',
    },
  },
  'captures-not-offered': {
    what: {
      id: 'failure.captures-not-offered.what',
      defaultMessage: 'This computer cannot keep the window out of screenshots.',
    },
    next: { id: 'failure.captures-not-offered.next', defaultMessage: 'Nothing was changed.' },
  },
  veiled: {
    what: { id: 'failure.veiled.what', defaultMessage: 'The screen is covered.' },
    next: { id: 'failure.veiled.next', defaultMessage: 'Nothing was changed. Type your PIN first.' },
  },
  'day-ahead': {
    what: { id: 'failure.day-ahead.what', defaultMessage: 'This day is still to come.' },
    next: {
      id: 'failure.day-ahead.next',
      defaultMessage: 'Nothing was written down. Check the day and the year, and the clock of this computer.',
    },
  },
  'no-such-stop': {
    what: {
      id: 'failure.no-such-stop.what',
      defaultMessage: 'What stops this treatment has changed in the meantime.',
    },
    next: {
      id: 'failure.no-such-stop.next',
      defaultMessage: 'Nothing was passed. Close this and look at the findings again.',
    },
  },
  'disk-error': {
    what: {
      id: 'failure.disk-error.what',
      defaultMessage: 'The disk could not be read or written.',
    },
    next: {
      id: 'failure.disk-error.next',
      defaultMessage:
        'Everything saved before is kept, and what you typed is still here. Try again. If it happens again, this disk may be failing: make a backup on another one.',
    },
  },
  'not-allowed': {
    what: {
      id: 'failure.not-allowed.what',
      defaultMessage: 'Stria may not write to its folder any more.',
    },
    next: {
      id: 'failure.not-allowed.next',
      defaultMessage:
        'Everything saved before is kept, and what you typed is still here. Is the disk write-protected, or was it unplugged? Allow writing, then save again.',
    },
  },
  'only-read': {
    what: { id: 'failure.only-read.what', defaultMessage: 'The records can only be read here.' },
    next: {
      id: 'failure.only-read.next',
      defaultMessage:
        'Nothing was changed, and what you typed is not kept. Have writing allowed in Stria’s folder, then lock and unlock.',
    },
  },
  ...backupReasons,
  ...restoreReasons,
  ...keyReasons,
  ...leavingReasons,
  ...keepingReasons,
  ...fileReasons,
  role: {
    what: { id: 'failure.role.what', defaultMessage: 'Your role does not allow this.' },
    next: { id: 'failure.role.next', defaultMessage: 'Nothing was changed. Ask the owner of the practice.' },
  },
};

/** The sentences for a failed call; a reason that is known says more than its code. */
export const failureText = (intl: IntlShape, failure: Failure): FailureText => {
  const reason =
    failure.reason !== undefined && Object.hasOwn(byReason, failure.reason) ? byReason[failure.reason] : {};
  const wording: Wording = { ...codeMessages[failure.code], ...reason };
  return { what: intl.formatMessage(wording.what), next: intl.formatMessage(wording.next) };
};

const byProblem: Readonly<Record<string, Wording['what']>> = {
  'period.number': { id: 'field-problem.period', defaultMessage: 'Enter a whole number of years.' },
  'rule.old-reason': {
    id: 'field-problem.old-reason',
    defaultMessage: 'This is why it was changed before. Say why it is changed now.',
  },
  'date.ahead': {
    id: 'field-problem.day-ahead',
    defaultMessage: 'This day is still to come. Check the year.',
  },
  'text.empty': { id: 'field-problem.empty', defaultMessage: 'Fill this in.' },
  'text.not-one-line': { id: 'field-problem.not-one-line', defaultMessage: 'One line only, please.' },
  'text.broken': { id: 'field-problem.broken', defaultMessage: 'There is a broken character in this text.' },
  'export-reason.short': {
    id: 'field-problem.export-reason',
    defaultMessage: 'Say it in at least three characters.',
  },
  invalid_value: { id: 'field-problem.choose', defaultMessage: 'Choose one.' },
  too_big: { id: 'field-problem.too-big', defaultMessage: 'This is more than can be kept here.' },
  too_small: { id: 'field-problem.too-small', defaultMessage: 'This is less than can be kept here.' },
};
const otherProblem: Wording['what'] = {
  id: 'field-problem.other',
  defaultMessage: 'This cannot be kept as it is.',
};

/** The sentence beside a field for a problem's message id (`shared/text/schema.ts`) or its zod issue code. */
export const fieldProblemText = (intl: IntlShape, problem: string): string =>
  intl.formatMessage((Object.hasOwn(byProblem, problem) ? byProblem[problem] : undefined) ?? otherProblem);
