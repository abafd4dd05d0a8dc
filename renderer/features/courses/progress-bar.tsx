import styles from './courses.module.css';

interface ProgressBarProps {
  readonly done: number;
  readonly planned: number;
}

/** One short bar for each session, filled when it was done; the words beside it say the same. */
export const ProgressBar = ({ done, planned }: ProgressBarProps) => (
  <span className={styles.bar} aria-hidden>
    {Array.from({ length: Math.max(done, planned) }, (_, index) => (
      <span key={index} className={index >= planned ? styles.more : index < done ? styles.done : undefined} />
    ))}
  </span>
);
