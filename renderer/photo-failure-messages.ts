import type { Wording } from './backup-failure-messages.ts';

/** What is said of photos, by the reason that comes with the answer. */
export const photoReasons: Readonly<Record<string, Partial<Wording>>> = {
  'photo-purpose': {
    what: {
      id: 'failure.photo-purpose.what',
      defaultMessage: 'The patient’s consent to this use of photos is not in the record.',
    },
    next: {
      id: 'failure.photo-purpose.next',
      defaultMessage: 'Nothing was printed. Have a consent to it signed first, or print for the record.',
    },
  },
  'photo-reason': {
    what: {
      id: 'failure.photo-reason.what',
      defaultMessage: 'Nobody said yet why one of these photos was taken without consent.',
    },
    next: {
      id: 'failure.photo-reason.next',
      defaultMessage: 'Nothing was printed. Say why beside the photos, or take it out of the selection.',
    },
  },
  'photo-invalid': {
    what: {
      id: 'failure.photo-invalid.what',
      defaultMessage: 'One of these photos was marked as not valid.',
    },
    next: {
      id: 'failure.photo-invalid.next',
      defaultMessage: 'Nothing was printed. Take it out of the selection.',
    },
  },
  'photo-unreadable': {
    what: { id: 'failure.photo-unreadable.what', defaultMessage: 'A photo could not be shown.' },
    next: {
      id: 'failure.photo-unreadable.next',
      defaultMessage: 'Nothing was printed. Open the photo by itself to see what is wrong with its file.',
    },
  },
  'no-still': {
    what: { id: 'failure.no-still.what', defaultMessage: 'The camera gave no picture.' },
    next: {
      id: 'failure.no-still.next',
      defaultMessage: 'Nothing was taken. Wait until the camera shows something and take it again.',
    },
  },
};
