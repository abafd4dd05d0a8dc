import type { ImportRefusal } from '../shared/attachments/attachment.ts';
import type { Message } from '../shared/labels/message.ts';
import type { Wording } from './backup-failure-messages.ts';

const notAttached: Message = {
  id: 'failure.file.next',
  defaultMessage: 'Nothing was attached. JPEG, PNG, WebP and PDF can be, up to 60 MB.',
};
const again: Message = {
  id: 'failure.file.again',
  defaultMessage: 'Nothing was attached. Copy or scan it once more and choose that file.',
};
const backup: Message = {
  id: 'failure.file.backup',
  defaultMessage:
    'Everything else of the record is here. A backup may still have this file: restore one to look.',
};

/** Why a file was not taken in. */
const refusals: Readonly<Record<ImportRefusal, Wording>> = {
  'file-empty': {
    what: { id: 'failure.file-empty.what', defaultMessage: 'This file is empty.' },
    next: again,
  },
  'file-too-large': {
    what: { id: 'failure.file-too-large.what', defaultMessage: 'This file is larger than 60 MB.' },
    next: {
      id: 'failure.file-too-large.next',
      defaultMessage: 'Nothing was attached. Scan with a lower resolution, or split the file.',
    },
  },
  'file-heic': {
    what: {
      id: 'failure.file-heic.what',
      defaultMessage:
        'This is a HEIC picture, as newer iPhones take them, whatever its name says. Stria cannot read it.',
    },
    next: {
      id: 'failure.file-heic.next',
      defaultMessage:
        'Nothing was attached. In a picture program save it as JPEG. For new photos: on the phone in Settings, Camera, Formats, choose “Most Compatible”.',
    },
  },
  'file-video': {
    what: {
      id: 'failure.file-video.what',
      defaultMessage: 'This is a video, such as the moving half of a live photo.',
    },
    next: {
      id: 'failure.file-video.next',
      defaultMessage: 'Nothing was attached. Choose the still picture, which often has the same name.',
    },
  },
  'file-vector': {
    what: {
      id: 'failure.file-vector.what',
      defaultMessage: 'This is an SVG drawing, which may hold a program.',
    },
    next: notAttached,
  },
  'file-web-page': {
    what: { id: 'failure.file-web-page.what', defaultMessage: 'This is a web page and no picture or scan.' },
    next: notAttached,
  },
  'file-animated': {
    what: { id: 'failure.file-animated.what', defaultMessage: 'This picture moves.' },
    next: {
      id: 'failure.file-animated.next',
      defaultMessage: 'Nothing was attached. Save one still picture of it as JPEG or PNG.',
    },
  },
  'file-unknown': {
    what: { id: 'failure.file-unknown.what', defaultMessage: 'This kind of file cannot be attached.' },
    next: notAttached,
  },
  'file-ending': {
    what: {
      id: 'failure.file-ending.what',
      defaultMessage: 'The ending of this file’s name says something else than what is in it.',
    },
    next: {
      id: 'failure.file-ending.next',
      defaultMessage:
        'Nothing was attached. Look where the file comes from, and save it once more from there.',
    },
  },
  'file-pixels': {
    what: { id: 'failure.file-pixels.what', defaultMessage: 'This picture has more than 100 megapixels.' },
    next: {
      id: 'failure.file-pixels.next',
      defaultMessage: 'Nothing was attached. Save it smaller and choose that file.',
    },
  },
  'file-cut': {
    what: {
      id: 'failure.file-cut.what',
      defaultMessage: 'This file is not whole: its end is missing or odd.',
    },
    next: again,
  },
  'file-damaged': {
    what: { id: 'failure.file-damaged.what', defaultMessage: 'This file is damaged and cannot be read.' },
    next: again,
  },
  'file-protected': {
    what: { id: 'failure.file-protected.what', defaultMessage: 'This PDF is protected with a password.' },
    next: {
      id: 'failure.file-protected.next',
      defaultMessage: 'Nothing was attached. Print it into a new PDF, or ask for one without a password.',
    },
  },
  'file-slow': {
    what: { id: 'failure.file-slow.what', defaultMessage: 'It took too long to read this file.' },
    next: {
      id: 'failure.file-slow.next',
      defaultMessage: 'Nothing was attached. Save the picture smaller and choose that file.',
    },
  },
  'file-stopped': {
    what: { id: 'failure.file-stopped.what', defaultMessage: 'The reading of this file stopped by itself.' },
    next: {
      id: 'failure.file-stopped.next',
      defaultMessage:
        'Nothing was attached, and nothing else is touched. The file may be damaged: try another copy of it.',
    },
  },
};

/** What is said of files and attachments, by the reason that comes with the answer. */
export const fileReasons: Readonly<Record<string, Partial<Wording>>> = {
  ...refusals,
  'file-unreadable': {
    what: { id: 'failure.file-unreadable.what', defaultMessage: 'This file cannot be read any more.' },
    next: {
      id: 'failure.file-unreadable.next',
      defaultMessage:
        'Nothing was attached. It may have been moved, or its stick pulled out: choose it once more.',
    },
  },
  'file-no-room': {
    what: {
      id: 'failure.file-no-room.what',
      defaultMessage: 'There is not enough room on the disk for this file.',
    },
    next: {
      id: 'failure.file-no-room.next',
      defaultMessage: 'Nothing was attached; records go on being saved. Make room, and attach it then.',
    },
  },
  'file-missing': {
    what: {
      id: 'failure.file-missing.what',
      defaultMessage: 'The file of this attachment is missing from the vault’s folder.',
    },
    next: backup,
  },
  'file-changed': {
    what: {
      id: 'failure.file-changed.what',
      defaultMessage: 'The file of this attachment is not as it was kept, and is not shown.',
    },
    next: backup,
  },
  import: {
    what: { id: 'failure.import.what', defaultMessage: 'The file is not at hand any more.' },
    next: { id: 'failure.import.next', defaultMessage: 'Nothing was attached. Choose it once more.' },
  },
  'already-invalid': {
    what: {
      id: 'failure.already-invalid.what',
      defaultMessage: 'Somebody marked this as not valid already.',
    },
    next: { id: 'failure.already-invalid.next', defaultMessage: 'Their reason stands beside it.' },
  },
  'too-many-attachments': {
    what: {
      id: 'failure.too-many-attachments.what',
      defaultMessage: 'This patient has as many attachments as fit.',
    },
    next: { id: 'failure.too-many-attachments.next', defaultMessage: 'Nothing was attached.' },
  },
  'pdf-unreadable': {
    what: { id: 'failure.pdf-unreadable.what', defaultMessage: 'This PDF cannot be shown.' },
    next: {
      id: 'failure.pdf-unreadable.next',
      defaultMessage: 'It is kept as it came. Scan the paper once more and attach that.',
    },
  },
};
