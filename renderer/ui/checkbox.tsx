import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './checkbox.module.css';
import { Icon } from './icon.tsx';

type CheckboxProps = {
  /** The sentence that is true when ticked. */
  readonly children: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly describedBy?: string;
};

/** One sentence to tick; the whole row is the target. */
export function Checkbox({ children, checked, onChange, describedBy }: CheckboxProps) {
  return (
    <label className={styles.row}>
      <input
        className={styles.input}
        type="checkbox"
        checked={checked}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={styles.box}>{checked && <Icon of={Check} />}</span>
      <span>{children}</span>
    </label>
  );
}
