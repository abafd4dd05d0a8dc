import { ChevronDown, ChevronUp } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './section.module.css';
import { type StepState, StepSign } from './step-state.tsx';

type SectionProps = {
  readonly name: string;
  readonly state: StepState;
  /** What was recorded, in one line; shown while folded. */
  readonly summary?: ReactNode;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** Buttons at the head's right end while open. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** The element's id; its heading button is `${id}-head`, for moving the focus there. */
  readonly id?: string;
};

/** A part of the sheet that folds to one line: state, name, what was recorded. */
export function Section({ name, state, summary, open, onToggle, actions, children, id }: SectionProps) {
  const ownId = useId();
  const headId = `${id ?? ownId}-head`;
  const bodyId = `${id ?? ownId}-body`;
  return (
    <section className={styles.section} id={id} aria-labelledby={headId} data-open={open || undefined}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <button
            type="button"
            id={headId}
            className={classNames(styles.fold, open && styles.unfolded)}
            aria-expanded={open}
            aria-controls={open ? bodyId : undefined}
            onClick={onToggle}
          >
            <StepSign state={state} />
            <span className={open ? 'heading' : styles.name}>{name}</span>
            {!open && <span className={styles.summary}>{summary}</span>}
            <Icon of={open ? ChevronUp : ChevronDown} small className={styles.chevron} />
          </button>
        </h2>
        {open && actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {open && (
        <div className={styles.body} id={bodyId}>
          {children}
        </div>
      )}
    </section>
  );
}
