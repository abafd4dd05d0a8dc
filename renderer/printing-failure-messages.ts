import type { Wording } from './backup-failure-messages.ts';

/** Why something could not be printed, or a picture did not become the logo. */
export const printingReasons = {
  'pdf-unreadable': {
    what: { id: 'failure.pdf-unreadable.what', defaultMessage: 'The file cannot be shown as pages.' },
    next: {
      id: 'failure.pdf-unreadable.next',
      defaultMessage: 'The file stays as it is in the record. Open it by itself to see what there is of it.',
    },
  },
  'scans-too-much': {
    what: {
      id: 'failure.scans-too-much.what',
      defaultMessage: 'These are more pages of attached files than go into one print.',
    },
    next: { id: 'failure.scans-too-much.next', defaultMessage: 'Print the rest in a second go.' },
  },
  'not-marked': {
    what: {
      id: 'failure.not-marked.what',
      defaultMessage: 'Somebody else has taken this mark back meanwhile.',
    },
    next: { id: 'failure.not-marked.next', defaultMessage: 'Their reason stands beside it.' },
  },
  'earlier-not-valid': {
    what: {
      id: 'failure.earlier-not-valid.what',
      defaultMessage: 'The screening that this one confirms was marked as not valid meanwhile.',
    },
    next: {
      id: 'failure.earlier-not-valid.next',
      defaultMessage: 'Nothing was saved; your answers are kept. Ask the questions one by one.',
    },
  },
  'printers-silent': {
    what: {
      id: 'failure.printers-silent.what',
      defaultMessage: 'This computer did not say in time which printers it has.',
    },
    next: {
      id: 'failure.printers-silent.next',
      defaultMessage: 'Save as PDF instead, or close this and try again.',
    },
  },
  'logo-too-large': {
    what: { id: 'failure.logo-too-large.what', defaultMessage: 'This picture is larger than 10 MB.' },
    next: {
      id: 'failure.logo-too-large.next',
      defaultMessage: 'The logo was not changed. Choose a smaller picture.',
    },
  },
  'logo-type': {
    what: { id: 'failure.logo-type.what', defaultMessage: 'A logo has to be a PNG or JPEG picture.' },
    next: {
      id: 'failure.logo-type.next',
      defaultMessage: 'The logo was not changed. Save the picture as PNG and choose it again.',
    },
  },
  'no-blank-form': {
    what: {
      id: 'failure.no-blank-form.what',
      defaultMessage: 'This kind of text has no form to be filled in by hand.',
    },
    next: { id: 'failure.no-blank-form.next', defaultMessage: 'Nothing was printed. Choose another text.' },
  },
} satisfies Readonly<Record<string, Partial<Wording>>>;
