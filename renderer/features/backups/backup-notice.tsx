import { useNavigate } from '@tanstack/react-router';
import { useIntl, type IntlShape } from 'react-intl';
import { type BackupDue, backupDue } from '../../../shared/backups/backup.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import { useAnswer, useChange } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useFresh } from '../patients/use-fresh.ts';
import { useLocalDay } from '../patients/use-local-day.ts';
import { useHome } from '../vault/home-context.tsx';

/** Says on Today that a backup is missing or old, until the person leaves it for the day. */
export const BackupNotice = () => {
  const intl = useIntl();
  const navigate = useNavigate();
  const { today, timeZone } = useLocalDay();
  useFresh(['backups:status']);
  const status = useAnswer('backups:status', {}).data;
  const leave = useChange('backups:leave', ['backups:status']);
  const { user } = useHome();
  const due =
    status && status.quietOn !== today ? backupDue(status, Date.now(), user.role === 'owner') : null;
  if (!due) return null;
  const { what, next } = wordsOf(intl, due, timeZone);
  return (
    <Notice
      level="caution"
      title={what}
      actions={
        <>
          <Button onPress={() => void navigate({ to: '/practice' })}>
            {intl.formatMessage({ id: 'backup-notice.go', defaultMessage: 'See backups' })}
          </Button>
          <Button onPress={() => leave.mutate({ today })}>
            {intl.formatMessage({ id: 'backup-notice.leave', defaultMessage: 'Not today' })}
          </Button>
        </>
      }
    >
      {next}
    </Notice>
  );
};

const wordsOf = (
  intl: IntlShape,
  due: BackupDue,
  timeZone: string,
): { readonly what: string; readonly next: string } => {
  const dayOf = (at: number): string => formatDate(dateOfInstant(at, timeZone));
  switch (due.why) {
    case 'none':
      return {
        what: intl.formatMessage({
          id: 'backup-notice.none',
          defaultMessage: 'There is no backup of these records.',
        }),
        next: intl.formatMessage({
          id: 'backup-notice.none.next',
          defaultMessage: 'The last try failed; the Practice page says why.',
        }),
      };
    case 'none-outside':
      return {
        what: intl.formatMessage({
          id: 'backup-notice.none-outside',
          defaultMessage: 'No backup has been made outside this computer.',
        }),
        next: intl.formatMessage({
          id: 'backup-notice.none-outside.next',
          defaultMessage: 'Choose a stick or another disk for it on the Practice page.',
        }),
      };
    case 'old':
      return {
        what: intl.formatMessage(
          { id: 'backup-notice.old', defaultMessage: 'A backup is more than a week old: {date}.' },
          { date: dayOf(due.lastAt) },
        ),
        next: intl.formatMessage({
          id: 'backup-notice.old.next',
          defaultMessage: 'Plug its stick or disk in and back up on the Practice page.',
        }),
      };
    case 'ahead':
      return {
        what: intl.formatMessage(
          {
            id: 'backup-notice.ahead',
            defaultMessage: 'The newest backup bears a date that has not come yet: {date}.',
          },
          { date: dayOf(due.lastAt) },
        ),
        next: intl.formatMessage({
          id: 'backup-notice.ahead.next',
          defaultMessage:
            'The clock was wrong when it was made. Check the clock, plug its stick or disk in and back up on the Practice page.',
        }),
      };
    case 'newer':
      return {
        what: intl.formatMessage(
          {
            id: 'backup-notice.newer',
            defaultMessage: 'The backup of {date} has newer entries than these records.',
          },
          { date: dayOf(due.at) },
        ),
        next: intl.formatMessage(
          {
            id: 'backup-notice.newer.next',
            defaultMessage:
              '{range, select, yes {Entries {first} to {last}, written after {afterDate} {afterTime}, are missing here} one {Entry {last}, written after {afterDate} {afterTime}, is missing here} other {Entries up to {last} are missing here}}: an older copy of the records was put in place. To have them back, lock; an owner then restores this backup. Remove its folder only if these records are the right ones: {folder}.',
          },
          {
            range: due.after === null ? 'no' : due.first === due.last ? 'one' : 'yes',
            first: due.first,
            last: due.last,
            afterDate: due.after === null ? '' : dayOf(due.after),
            afterTime: due.after === null ? '' : formatTime(due.after, timeZone),
            folder: due.folder,
          },
        ),
      };
    case 'damaged':
      return {
        what: intl.formatMessage(
          {
            id: 'backup-notice.damaged',
            defaultMessage: 'The backup of {date} is damaged and does not count any more.',
          },
          { date: dayOf(due.at) },
        ),
        next: intl.formatMessage(
          {
            id: 'backup-notice.damaged.next',
            defaultMessage:
              'It lies in {folder}. Back up again on the Practice page; if it comes back, use another stick or disk.',
          },
          { folder: due.folder },
        ),
      };
    case 'never-drilled':
      return {
        what: intl.formatMessage({
          id: 'backup-notice.never-drilled',
          defaultMessage: 'No backup was ever restored for a trial.',
        }),
        next: drillNext(intl),
      };
    case 'drill-old':
      return {
        what: intl.formatMessage(
          {
            id: 'backup-notice.drill-old',
            defaultMessage: 'The last restore drill is more than a month ago: {date}.',
          },
          { date: dayOf(due.lastAt) },
        ),
        next: drillNext(intl),
      };
  }
};

const drillNext = (intl: IntlShape): string =>
  intl.formatMessage({
    id: 'backup-notice.drill.next',
    defaultMessage: 'A restore drill on the Practice page shows whether a backup brings the records back.',
  });
