import { type KeyboardEvent, useRef } from 'react';
import { classNames } from './class-names.ts';
import { Field, type FieldProps } from './field.tsx';
import { RadioOption } from './radio-option.tsx';
import { stepOfDigits } from './scale-digits.ts';
import styles from './scale.module.css';

/** One step of an ordered set; two words stand in two lines, a number above its word. */
export type ScaleStep<Value extends string = string> = {
  readonly value: Value;
  readonly label: string;
  readonly number?: number;
};

type ScaleProps<Value extends string> = FieldProps & {
  readonly steps: readonly ScaleStep<Value>[];
  /** null: none chosen; a scale never starts with one. */
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
};

const DIGIT_PAUSE_MS = 700;

/** An ordered set in one row (end point, redness 0–4, pain 0–10): arrows move, digits choose, Delete takes it back. */
export function Scale<Value extends string>(props: ScaleProps<Value>) {
  const { steps, value, onChange } = props;
  const typed = useRef({ digits: '', at: 0 });

  function choose(index: number, group: HTMLElement): void {
    const step = steps[index];
    if (!step) return;
    onChange(step.value);
    group.querySelectorAll('input')[index]?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.key === 'Delete' || event.key === 'Backspace') return onChange(null);
    if (!/^\d$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const numbers = steps.map((step) => step.number);
    const kept = event.timeStamp - typed.current.at < DIGIT_PAUSE_MS ? typed.current.digits : '';
    const both = stepOfDigits(kept + event.key, numbers);
    const index = both ?? stepOfDigits(event.key, numbers);
    typed.current = { digits: both === null ? event.key : kept + event.key, at: event.timeStamp };
    if (index !== null) choose(index, event.currentTarget);
  }

  return (
    <Field {...props} group>
      {(wiring) => (
        <div
          role="radiogroup"
          aria-labelledby={wiring.labelId}
          aria-describedby={wiring.describedBy}
          aria-invalid={wiring.invalid}
          className={classNames(styles.scale, steps.every(({ label }) => label === '') && styles.digits)}
          onKeyDown={onKeyDown}
        >
          {steps.map((step) => (
            <RadioOption
              key={step.value}
              group={wiring.groupName}
              value={step.value}
              checked={step.value === value}
              onChoose={() => onChange(step.value)}
              className={styles.step}
            >
              <span className={styles.words}>
                {step.number !== undefined && <span className="tabular">{step.number}</span>}
                {step.number !== undefined && step.label !== '' && ' '}
                {step.label !== '' && <Words label={step.label} split={step.number === undefined} />}
              </span>
            </RadioOption>
          ))}
        </div>
      )}
    </Field>
  );
}

/** A label of several words stands in two lines, parted where the halves are most alike. */
function Words({ label, split }: { readonly label: string; readonly split: boolean }) {
  const spaces = [...label.matchAll(/ /g)].map((match) => match.index);
  const [first, ...rest] = spaces;
  if (!split || first === undefined) return <span>{label}</span>;
  const off = (at: number): number => Math.abs(label.length - 1 - 2 * at);
  const at = rest.reduce((best, space) => (off(space) < off(best) ? space : best), first);
  return (
    <>
      <span>{label.slice(0, at)}</span> <span>{label.slice(at + 1)}</span>
    </>
  );
}
