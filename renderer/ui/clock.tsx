import { BellRing } from 'lucide-react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './clock.module.css';

type ClockProps = {
  /** The time running, as 27:40. */
  readonly time: string;
  /** "of 45 min", or that its time has come. */
  readonly target: string;
  /** Room and initials, never a name: the patient in front must not read another's. */
  readonly place: string;
  /** From 0 to 1. */
  readonly share: number;
  readonly state: 'running' | 'reached' | 'over';
  /** Which clock it is, for readers, before the time: "Anaesthetic clock". */
  readonly label: string;
  readonly onPress: () => void;
};

/** An anaesthetic clock on the rail: time, bar, target, room and initials. */
export function Clock({ time, target, place, share, state, label, onPress }: ClockProps) {
  return (
    <button type="button" className={classNames(styles.clock, styles[state])} onClick={onPress}>
      <span className="visually-hidden">{label}</span>
      <span className={styles.time}>
        {state !== 'running' && <Icon of={BellRing} small />}
        {time}
      </span>
      <svg className={styles.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.track} width="100" height="4" />
        <rect className={styles.run} width={Math.min(1, Math.max(0, share)) * 100} height="4" />
      </svg>
      <span className={styles.of}>
        <span>{target}</span>
        <span>{place}</span>
      </span>
    </button>
  );
}
