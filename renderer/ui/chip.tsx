import { Check, History } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './chip.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

type ChipProps = {
  readonly children: ReactNode;
  /** Left out: the chip acts at once and has no state of its own, as a reason under a finding. */
  readonly pressed?: boolean;
  /** The value comes from the last session and is not confirmed yet. */
  readonly carried?: boolean;
  readonly onPress: () => void;
};

/** A value one can set with one tap; pressed is shown by a tick, a ring and a tint. */
export function Chip({ children, pressed, carried = false, onPress }: ChipProps) {
  return (
    <button
      type="button"
      className={classNames(styles.chip, carried && styles.carried)}
      aria-pressed={pressed}
      onClick={onPress}
    >
      {pressed && <Icon of={Check} small />}
      {carried && !pressed && <Icon of={History} small />}
      <span>{children}</span>
    </button>
  );
}
