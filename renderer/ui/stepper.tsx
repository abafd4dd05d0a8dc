import { Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, type Ref, useImperativeHandle, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useIntl } from 'react-intl';
import { classNames } from './class-names.ts';
import { Field, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import styles from './stepper.module.css';
import { uiMessages } from './ui-messages.ts';

/** How sure the value is: carried and mixed look unsure, ask and refused have a finding or an error below. */
export type StepperState = 'set' | 'carried' | 'mixed' | 'ask' | 'refused';

type StepperProps = FieldProps & {
  /** The text as typed; this control never changes it by itself. */
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  /** One step up or down; `big` with Shift or Page Up and Page Down. */
  readonly onStep: (direction: 1 | -1, big: boolean) => void;
  readonly onCommit?: () => void;
  readonly unit?: string;
  readonly state?: StepperState;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** The size of a big step in words, "0.25": shown as a button of its own at each end; left out, Shift and Page keys alone do it. */
  readonly bigStep?: string;
};

const STEPS: Readonly<Record<string, { direction: 1 | -1; big: boolean }>> = {
  ArrowUp: { direction: 1, big: false },
  ArrowDown: { direction: -1, big: false },
  PageUp: { direction: 1, big: true },
  PageDown: { direction: -1, big: true },
};

/** A quantity: minus, the text with its unit, plus. Digits typed on the buttons start a new text. */
export function Stepper(props: StepperProps) {
  const { text, unit, state = 'set', label, onTextChange, onStep, onCommit, bigStep } = props;
  const intl = useIntl();
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(props.inputRef, () => input.current as HTMLInputElement);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    const typing = event.target === input.current;
    if (step) {
      event.preventDefault();
      onStep(step.direction, step.big || event.shiftKey);
    } else if (typing && event.key === 'Enter') {
      onCommit?.();
    } else if (!typing && /^[\d.,]$/.test(event.key)) {
      event.preventDefault();
      // At once, so that the caret stands behind the first digit before the second one comes.
      flushSync(() => onTextChange(event.key));
      input.current?.focus();
      input.current?.setSelectionRange(1, 1);
    }
  }

  const step = (direction: 1 | -1) => (event: MouseEvent) => onStep(direction, event.shiftKey);
  return (
    <Field {...props}>
      {(wiring) => (
        <div
          role="group"
          aria-labelledby={wiring.labelId}
          className={classNames(styles.stepper, styles[state], bigStep !== undefined && styles.five)}
          onKeyDown={onKeyDown}
        >
          {bigStep !== undefined && (
            <button
              type="button"
              className={classNames(styles.step, styles.big)}
              aria-label={intl.formatMessage(uiMessages.lessBy, { label, by: bigStep })}
              onClick={() => onStep(-1, true)}
            >
              −{bigStep}
            </button>
          )}
          <button
            type="button"
            className={styles.step}
            aria-label={intl.formatMessage(uiMessages.less, { label })}
            onClick={step(-1)}
          >
            <Icon of={Minus} />
          </button>
          <label className={styles.value}>
            <input
              ref={input}
              id={wiring.id}
              className={styles.input}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              spellCheck={false}
              value={text}
              placeholder={state === 'mixed' ? intl.formatMessage(uiMessages.mixed) : undefined}
              aria-labelledby={wiring.labelId}
              aria-describedby={wiring.describedBy}
              aria-invalid={state === 'refused' || wiring.invalid}
              onChange={(event) => onTextChange(event.target.value)}
              onFocus={(event) => event.target.select()}
              onBlur={onCommit}
            />
            {unit && text !== '' && <span className={styles.unit}>{unit}</span>}
          </label>
          <button
            type="button"
            className={styles.step}
            aria-label={intl.formatMessage(uiMessages.more, { label })}
            onClick={step(1)}
          >
            <Icon of={Plus} />
          </button>
          {bigStep !== undefined && (
            <button
              type="button"
              className={classNames(styles.step, styles.big)}
              aria-label={intl.formatMessage(uiMessages.moreBy, { label, by: bigStep })}
              onClick={() => onStep(1, true)}
            >
              +{bigStep}
            </button>
          )}
        </div>
      )}
    </Field>
  );
}
