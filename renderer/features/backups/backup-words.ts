import type { IntlShape } from 'react-intl';
import type { BackupFailure, BackupTarget } from '../../../shared/backups/backup.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import type { Message } from '../../../shared/labels/message.ts';

const failures: Readonly<Record<BackupFailure, Message>> = {
  'folder-missing': {
    id: 'backups.failure.folder-missing',
    defaultMessage: 'the folder was not there. Plug the stick or disk in and back up again.',
  },
  'folder-full': {
    id: 'backups.failure.folder-full',
    defaultMessage: 'there was not enough room. Make room there, or choose another folder.',
  },
  'folder-not-writable': {
    id: 'backups.failure.folder-not-writable',
    defaultMessage: 'nothing can be written to this folder. Choose another one.',
  },
  'not-written': {
    id: 'backups.failure.not-written',
    defaultMessage: 'the copy could not be written. Try again; if it stays so, use another stick or disk.',
  },
  'copy-differs': {
    id: 'backups.failure.copy-differs',
    defaultMessage: 'what was read back is not what was written. Use another stick or disk.',
  },
  'check-failed': {
    id: 'backups.failure.check-failed',
    defaultMessage: 'the copy did not hold when it was checked, so it was thrown away. Try again.',
  },
};

/** A moment as date and time, in the practice's time zone. */
export const momentWords = (at: number, timeZone: string): string =>
  `${formatDate(dateOfInstant(at, timeZone))} ${formatTime(at, timeZone)}`;

/** When the last good backup of a folder was made, and whether the folder is there. */
export const lastWords = (intl: IntlShape, target: BackupTarget, timeZone: string): string => {
  if (target.lastAt === null) {
    return target.reachable || target.place === 'home'
      ? intl.formatMessage({ id: 'backups.none-here', defaultMessage: 'No good backup here yet.' })
      : intl.formatMessage({
          id: 'backups.none-away',
          defaultMessage: 'The folder is not there just now, and no backup was made in it yet.',
        });
  }
  const values = { when: momentWords(target.lastAt, timeZone), good: target.good };
  return target.reachable
    ? intl.formatMessage(
        {
          id: 'backups.last',
          defaultMessage: 'Last good backup {when}. {good, plural, one {# is kept} other {# are kept}}.',
        },
        values,
      )
    : intl.formatMessage(
        {
          id: 'backups.last-away',
          defaultMessage: 'The folder is not there just now. Last good backup {when}.',
        },
        values,
      );
};

/** What went wrong last time in a folder, or null. */
export const failureWords = (intl: IntlShape, target: BackupTarget, timeZone: string): string | null =>
  target.failure &&
  intl.formatMessage(
    { id: 'backups.failed', defaultMessage: 'The try of {when} failed: {why}' },
    {
      when: momentWords(target.failure.at, timeZone),
      why: intl.formatMessage(failures[target.failure.why]),
    },
  );
