import { type ReactNode, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useIntl } from 'react-intl';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { LEVEL_ICONS } from './level.ts';
import { type StepState, StepSign } from './step-state.tsx';
import styles from './strip.module.css';
import { uiMessages } from './ui-messages.ts';

/** One part of the appointment and how it stands, in a word or two. */
export type StripStep = {
  readonly id: string;
  readonly name: string;
  readonly state: StepState;
  readonly note?: string;
  /** The part that is open now. */
  readonly current?: boolean;
};

/** How many findings still speak, by level. */
export type FindingCounts = {
  readonly stop: number;
  readonly ask: number;
  readonly caution: number;
  readonly info: number;
};

type StripProps = {
  readonly label: string;
  readonly title: string;
  readonly steps: readonly StripStep[];
  readonly onGo: (id: string) => void;
  /** Finding lines, gathered under the steps. */
  readonly children?: ReactNode;
};

/** Completeness as a column (1200 px and wider): progress, findings and the way to move in the form. */
export function StripColumn({ label, title, steps, onGo, children }: StripProps) {
  return (
    <aside className={styles.column} aria-label={label}>
      <h2 className={classNames('heading', styles.title)}>{title}</h2>
      <StripRows label={title} steps={steps} onGo={onGo} />
      {children && <div className={styles.findings}>{children}</div>}
    </aside>
  );
}

/** Completeness as one line (below 1200 px): count, bar and findings by level; pressed, it opens the column. */
export function StripLine(props: StripProps & { readonly counts: FindingCounts }) {
  const { label, title, steps, onGo, counts, children } = props;
  const intl = useIntl();
  const [open, setOpen] = useState(false);
  const done = steps.filter((step) => step.state === 'done' || step.state === 'skipped').length;
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <AriaButton className={styles.line}>
        <span className="strong">{title}</span>
        <span className={styles.dots} aria-hidden="true">
          {steps.map((step) => (
            <i key={step.id} className={classNames(styles.dot, styles[step.current ? 'now' : step.state])} />
          ))}
        </span>
        <span className={styles.count}>
          {intl.formatMessage(uiMessages.stripDone, { done, total: steps.length })}
        </span>
        <LevelCounts counts={counts} />
      </AriaButton>
      <Popover className={styles.popover} placement="bottom start" offset={4}>
        <Dialog className={styles.dialog} aria-label={label}>
          <StripRows
            label={title}
            steps={steps}
            onGo={(id) => {
              setOpen(false);
              onGo(id);
            }}
          />
          {children && <div className={styles.findings}>{children}</div>}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

const COUNT_WORDS = {
  stop: uiMessages.countStop,
  ask: uiMessages.countAsk,
  caution: uiMessages.countCaution,
  info: uiMessages.countInfo,
} as const;

function LevelCounts({ counts }: { readonly counts: FindingCounts }) {
  const intl = useIntl();
  return (
    <span className={styles.levels}>
      {(['stop', 'ask', 'caution', 'info'] as const)
        .filter((level) => counts[level] > 0)
        .map((level) => (
          <span key={level} className={classNames(styles.level, level)}>
            <Icon of={LEVEL_ICONS[level]} small />
            {intl.formatMessage(COUNT_WORDS[level], { count: counts[level] })}
          </span>
        ))}
    </span>
  );
}

function StripRows({ label, steps, onGo }: Pick<StripProps, 'label' | 'steps' | 'onGo'>) {
  return (
    <nav aria-label={label}>
      <ul>
        {steps.map((step) => (
          <li key={step.id}>
            <button
              type="button"
              className={styles.row}
              aria-current={step.current ? 'step' : undefined}
              onClick={() => onGo(step.id)}
            >
              <StepSign state={step.current && step.state === 'todo' ? 'now' : step.state} />
              <span>{step.name}</span>
              <span className={styles.note}>{step.note}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
