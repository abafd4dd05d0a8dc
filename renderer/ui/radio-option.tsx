import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './radio-option.module.css';

type RadioOptionProps = {
  readonly group: string;
  readonly value: string;
  readonly checked: boolean;
  readonly onChoose: (value: string) => void;
  readonly className?: string;
  readonly children: ReactNode;
};

/** One choice of a radio group: a real radio laid over its drawing, so that arrows, touch and readers work as usual. */
export function RadioOption({ group, value, checked, onChoose, className, children }: RadioOptionProps) {
  return (
    <label className={classNames(styles.option, className)}>
      <input
        className={styles.input}
        type="radio"
        name={group}
        value={value}
        checked={checked}
        onChange={() => onChoose(value)}
      />
      {children}
    </label>
  );
}
