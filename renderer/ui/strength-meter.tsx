import { classNames } from './class-names.ts';
import styles from './strength-meter.module.css';

type StrengthMeterProps = {
  readonly label: string;
  /** How many of the four bars are filled; three and more count as enough. */
  readonly level: 0 | 1 | 2 | 3 | 4;
  /** The verdict in a word, "Strong". */
  readonly word: string;
};

const BARS = [1, 2, 3, 4] as const;

/** Four bars under a passphrase; the word beside them says the same to readers. */
export function StrengthMeter({ label, level, word }: StrengthMeterProps) {
  return (
    <div
      className={styles.meter}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={4}
      aria-valuenow={level}
      aria-valuetext={word}
    >
      {BARS.map((bar) => (
        <i
          key={bar}
          className={classNames(styles.bar, bar <= level && (level >= 3 ? styles.enough : styles.weak))}
        />
      ))}
    </div>
  );
}
