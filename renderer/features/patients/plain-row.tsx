import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import type { TimelineEvent } from '../../../shared/ipc/views.ts';
import { TimelineRow } from '../../ui/timeline.tsx';
import { useLocalDay } from './use-local-day.ts';

/** When something happened: "Today 13:31", else the date. */
export const useMomentText = (): ((at: number) => string) => {
  const intl = useIntl();
  const { dateOf, today, timeZone } = useLocalDay();
  return (at) =>
    dateOf(at) === today
      ? intl.formatMessage(
          { id: 'moment.today', defaultMessage: 'Today {time}' },
          { time: formatTime(at, timeZone) },
        )
      : formatDate(dateOf(at));
};

interface PlainRowProps {
  readonly event: TimelineEvent;
  readonly icon: LucideIcon;
  readonly title: string;
  readonly state?: ReactNode;
  readonly onOpen?: () => void;
  readonly children?: ReactNode;
}

/** An event of the history with an icon, its words, and who wrote it. */
export const PlainRow = ({ event, icon, title, state, onOpen, children }: PlainRowProps) => {
  const moment = useMomentText();
  return (
    <TimelineRow date={moment(event.at)} mark={{ icon }} title={title} state={state} onOpen={onOpen}>
      {children}
      {children && event.by !== '' && <br />}
      {event.by}
    </TimelineRow>
  );
};
