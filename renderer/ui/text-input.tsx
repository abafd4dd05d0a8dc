import type { HTMLInputAutoCompleteAttribute, KeyboardEvent, ReactNode, Ref } from 'react';
import { classNames } from './class-names.ts';
import { Field, type FieldProps } from './field.tsx';
import box from './input-box.module.css';

export type TextInputProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onCommit?: () => void;
  readonly kind?: 'text' | 'email' | 'tel' | 'code' | 'digits';
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly autoFocus?: boolean;
  readonly readOnly?: boolean;
  readonly required?: boolean;
  /** Drawn inside the box at its end, such as a tick or a small button. */
  readonly trailing?: ReactNode;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
};

const INPUT_MODES = { text: 'text', email: 'email', tel: 'tel', code: 'text', digits: 'numeric' } as const;

/** One line of text, kept exactly as typed. `onCommit` comes on Enter and when the field is left. */
export function TextInput({ reserveLine = true, kind = 'text', ...props }: TextInputProps) {
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter') props.onCommit?.();
    props.onKeyDown?.(event);
  }
  return (
    <Field {...props} reserveLine={reserveLine}>
      {(wiring) => (
        <div className={classNames(box.box, kind === 'code' && box.code)}>
          <input
            ref={props.inputRef}
            id={wiring.id}
            type="text"
            inputMode={INPUT_MODES[kind]}
            value={props.value}
            autoComplete={props.autoComplete ?? 'off'}
            autoFocus={props.autoFocus}
            autoCapitalize={kind === 'text' ? undefined : 'off'}
            spellCheck={false}
            data-codes={kind === 'code' ? '' : undefined}
            readOnly={props.readOnly}
            aria-required={props.required || undefined}
            aria-invalid={wiring.invalid}
            aria-describedby={wiring.describedBy}
            onChange={(event) => props.onChange(event.target.value)}
            onBlur={props.onCommit}
            onKeyDown={onKeyDown}
          />
          {props.trailing}
        </div>
      )}
    </Field>
  );
}
