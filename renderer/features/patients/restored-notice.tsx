import { History } from 'lucide-react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { useLocalDay } from './use-local-day.ts';

interface RestoredNoticeProps {
  readonly savedAt: number;
  /** Whose words they are, where the page does not say it. */
  readonly name?: string;
  readonly actions?: ReactNode;
}

/** Says that words kept earlier are here: "Unsaved text from 14:32". */
export const RestoredNotice = ({ savedAt, name, actions }: RestoredNoticeProps) => {
  const intl = useIntl();
  const { today, timeZone } = useLocalDay();
  const date = dateOfInstant(savedAt, timeZone);
  const time = formatTime(savedAt, timeZone);
  const when = date === today ? time : `${formatDate(date)} ${time}`;
  return (
    <Notice
      level="info"
      icon={History}
      title={intl.formatMessage(
        { id: 'drafts.restored', defaultMessage: 'Unsaved text from {when}' },
        { when },
      )}
      actions={actions}
    >
      {name}
    </Notice>
  );
};
