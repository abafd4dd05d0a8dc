import {
  Ban,
  ChartLine,
  ClipboardCheck,
  Combine,
  FileSignature,
  Flag,
  Image,
  MapPin,
  Paperclip,
  Phone,
  TriangleAlert,
  Route,
  Scale,
  Split,
  Undo2,
  UserPlus,
  type LucideIcon,
} from 'lucide-react';
import { memo } from 'react';
import { useIntl } from 'react-intl';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import { describeEvent, isWrittenThen } from '../../../shared/timelines/describe-event.ts';
import type { EventKind } from '../../../shared/timelines/event-kinds.ts';
import type { TimelineItem } from '../../../shared/timelines/timeline.ts';
import { TimelineRow } from '../../ui/timeline.tsx';
import { SmallPhotos } from '../photos/small-photos.tsx';
import { useLocalDates } from '../patients/use-local-day.ts';
import { SessionGlyph, useEventWords } from './session-glyph.tsx';
import styles from './timelines.module.css';

const icons: Readonly<Record<Exclude<EventKind, 'session'>, LucideIcon>> = {
  registered: UserPlus,
  concern: MapPin,
  zone: Ban,
  'zone-end': Ban,
  course: Route,
  'course-end': Flag,
  consent: FileSignature,
  addendum: FileSignature,
  withdrawal: Undo2,
  screening: ClipboardCheck,
  'adverse-event': TriangleAlert,
  'follow-up': Phone,
  assessment: ChartLine,
  attachment: Paperclip,
  hold: Scale,
  'hold-end': Scale,
  merge: Combine,
  unmerge: Split,
};

/** The element that an event is in the list. */
export const rowId = ({ kind, id, at }: Pick<TimelineItem, 'kind' | 'id' | 'at'>): string =>
  `event-${kind}-${id}-${at}`;

interface TimelineEventRowProps {
  readonly item: TimelineItem;
  /** Its place under its year or month, from 1. */
  readonly at: number;
  /** How many stand there; -1 while that is not known. */
  readonly of: number;
  /** Left out where there is nothing more to open. */
  readonly onOpen: ((item: TimelineItem) => void) | undefined;
}

/** One event of the timeline: what it is, what was recorded, and of a session its small picture. */
export const TimelineEventRow = memo(function TimelineEventRow({
  item,
  at,
  of,
  onOpen,
}: TimelineEventRowProps) {
  const intl = useIntl();
  const words = useEventWords();
  const { dateOf, timeZone } = useLocalDates();
  const { title, lines, note } = describeEvent(item, words);
  const written = isWrittenThen(item)
    ? intl.formatMessage(
        { id: 'timelines.by', defaultMessage: '{time}{by, select, none {} other {, {by}}}' },
        { time: formatTime(item.at, timeZone), by: item.by === '' ? 'none' : item.by },
      )
    : item.by;
  return (
    <TimelineRow
      place={{ id: rowId(item), at, of }}
      date={formatDate(dateOf(item.at))}
      mark={
        item.kind === 'session'
          ? { number: item.details.picture.ordinal, draft: false }
          : { icon: item.kind === 'attachment' && item.details.photo ? Image : icons[item.kind] }
      }
      title={title}
      state={item.kind === 'session' && <SessionGlyph picture={item.details.picture} />}
      onOpen={onOpen && (() => onOpen(item))}
    >
      {lines.map((line) => (
        <div key={line}>
          <bdi>{line}</bdi>
        </div>
      ))}
      {note !== '' && <div className={styles.note}>{note}</div>}
      <div>{written}</div>
      {hasPicture(item) && <SmallPhotos photos={[item.id]} />}
    </TimelineRow>
  );
});

/** Whether a file is a picture that is valid: then it is shown small. */
const hasPicture = (item: TimelineItem): boolean =>
  item.kind === 'attachment' && !item.details.invalid && item.details.type !== 'pdf';
