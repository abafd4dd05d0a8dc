import { CalendarCheck, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './timeline.module.css';

/** What stands on the line: an icon, or the number of a session (outlined while it is a draft). */
export type TimelineMark =
  { readonly icon: LucideIcon } | { readonly number: number; readonly draft: boolean };

/** Longer numbers do not fit into the mark; they stand in the title anyway. */
const mostInMark = 99;

/** Where a row of a long list stands, from 1, and of how many; -1 while that is not known. */
export type TimelinePlace = { readonly id: string; readonly at: number; readonly of: number };

type TimelineRowProps = {
  /** Of a row in a `LongTimeline`. */
  readonly place?: TimelinePlace;
  readonly date: string;
  readonly mark: TimelineMark;
  readonly title: string;
  /** A tag with the state, at the right edge. */
  readonly state?: ReactNode;
  readonly children?: ReactNode;
  readonly onOpen?: () => void;
};

/** The list of what happened, newest first; the line joins what belongs to one patient. */
export function Timeline({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return <ol aria-label={label}>{children}</ol>;
}

/** The same of many events, whose rows stand in stretches (`row-stretch.tsx`) and say their places themselves. */
export function LongTimeline({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div role="list" aria-label={label}>
      {children}
    </div>
  );
}

/** The class of a stretch in a `LongTimeline`: the line goes on from one to the next. */
export const stretchOfTimeline = styles.stretch;

/** One event: date, mark, title with its state, and a line of what was recorded. */
export function TimelineRow({ place, date, mark, title, state, children, onOpen }: TimelineRowProps) {
  const Row = place ? 'div' : 'li';
  return (
    <Row className={styles.row} {...(place && placed(place))}>
      <span className={styles.date}>{date}</span>
      <span className={styles.rail}>
        <span className={classNames(styles.mark, markStyle(mark))}>
          {'icon' in mark ? <Icon of={mark.icon} small /> : <SessionMark number={mark.number} />}
        </span>
      </span>
      <div className={styles.body}>
        <div className={styles.head}>
          <h3 className="strong">
            {onOpen ? (
              <button type="button" className={styles.open} onClick={onOpen}>
                {title}
              </button>
            ) : (
              title
            )}
          </h3>
          {state}
        </div>
        {children && <div className="caption">{children}</div>}
      </div>
    </Row>
  );
}

const placed = ({ id, at, of }: TimelinePlace) =>
  ({ id, role: 'listitem', 'aria-posinset': at, 'aria-setsize': of }) as const;

const SessionMark = ({ number }: { readonly number: number }) =>
  number > mostInMark ? <Icon of={CalendarCheck} small /> : number;

function markStyle(mark: TimelineMark): string | undefined {
  if ('icon' in mark) return undefined;
  return mark.draft ? styles.draft : styles.session;
}
