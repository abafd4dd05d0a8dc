import type { Wording } from './backup-failure-messages.ts';

/** Why a text could not be used, kept or read. */
export const templateReasons: Readonly<Record<string, Partial<Wording>>> = {
  template: {
    what: { id: 'failure.template.what', defaultMessage: 'The text has places to mend, so it was not kept.' },
    next: {
      id: 'failure.template.next',
      defaultMessage: 'It is still in its draft. Mend the places in the list and save again.',
    },
  },
  'template-retired': {
    what: { id: 'failure.template-retired.what', defaultMessage: 'This text is retired.' },
    next: {
      id: 'failure.template-retired.next',
      defaultMessage: 'Offer it again under Documents, or choose another.',
    },
  },
  'other-kind': {
    what: { id: 'failure.other-kind.what', defaultMessage: 'Here this is a text of another kind.' },
    next: { id: 'failure.other-kind.next', defaultMessage: 'Nothing was kept. Begin it as a new text.' },
  },
  'template-file': {
    what: { id: 'failure.template-file.what', defaultMessage: 'This is not a file of texts from Stria.' },
    next: {
      id: 'failure.template-file.next',
      defaultMessage: 'Nothing was kept. Choose a file that was made with Export.',
    },
  },
  'template-file-changed': {
    what: {
      id: 'failure.template-file-changed.what',
      defaultMessage: 'This file was changed after it was made.',
    },
    next: {
      id: 'failure.template-file-changed.next',
      defaultMessage:
        'Nothing was kept. Ask for the file again, or have the text changed here in the studio.',
    },
  },
  clause: {
    what: {
      id: 'failure.clause.what',
      defaultMessage: 'A sentence that has to be ticked to agree is not ticked.',
    },
    next: { id: 'failure.clause.next', defaultMessage: 'Nothing was signed. Go back to the sentences.' },
  },
};
