import type { Ref } from 'react';
import { useIntl } from 'react-intl';
import { Field, type FieldProps } from './field.tsx';
import box from './input-box.module.css';
import { uiMessages } from './ui-messages.ts';

type TextAreaProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onCommit?: () => void;
  /** The most code points a record keeps; more can be typed, is not cut, and is said. */
  readonly limit?: number;
  readonly rows?: number;
  readonly readOnly?: boolean;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
};

/** Several lines of text that grow with what is typed; near its limit it says how much is left. */
export function TextArea({ reserveLine = true, rows = 3, ...props }: TextAreaProps) {
  const count = useCount(props.value, props.limit);
  return (
    <Field
      {...props}
      help={count.help ?? props.help}
      error={props.error ?? count.error}
      reserveLine={reserveLine}
    >
      {(wiring) => (
        <div className={box.box}>
          <textarea
            ref={props.inputRef}
            id={wiring.id}
            rows={rows}
            value={props.value}
            spellCheck={false}
            readOnly={props.readOnly}
            aria-invalid={wiring.invalid}
            aria-describedby={wiring.describedBy}
            onChange={(event) => props.onChange(event.target.value)}
            onBlur={props.onCommit}
          />
        </div>
      )}
    </Field>
  );
}

function useCount(value: string, limit: number | undefined): { help?: string; error?: string } {
  const intl = useIntl();
  if (limit === undefined || value.length < limit * 0.8) return {};
  const left = limit - [...value].length;
  if (left < 0) return { error: intl.formatMessage(uiMessages.charactersOver, { count: -left }) };
  return left > limit * 0.2 ? {} : { help: intl.formatMessage(uiMessages.charactersLeft, { count: left }) };
}
