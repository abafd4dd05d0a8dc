import { Eye, EyeOff } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type Ref, useState } from 'react';
import { useIntl } from 'react-intl';
import { Button } from './button.tsx';
import { Field, type FieldProps } from './field.tsx';
import box from './input-box.module.css';
import { uiMessages } from './ui-messages.ts';

type PassphraseInputProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean;
  readonly onEnter?: () => void;
  /** Instead of Show and Hide, such as a tick when both entries are the same. */
  readonly trailing?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** A PIN: a screen keyboard shows digits. */
  readonly digits?: boolean;
};

/** A passphrase, hidden until Show is pressed; pasting is allowed and nothing is cut. */
export function PassphraseInput({ reserveLine = true, ...props }: PassphraseInputProps) {
  const intl = useIntl();
  const [shown, setShown] = useState(false);
  const [caps, setCaps] = useState(false);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    setCaps(event.getModifierState('CapsLock'));
    if (event.key === 'Enter') props.onEnter?.();
  }

  const help = caps && !shown ? intl.formatMessage(uiMessages.capsLock) : props.help;
  return (
    <Field {...props} help={help} reserveLine={reserveLine}>
      {(wiring) => (
        <div className={box.box}>
          <input
            ref={props.inputRef}
            id={wiring.id}
            type={shown ? 'text' : 'password'}
            value={props.value}
            inputMode={props.digits === true ? 'numeric' : undefined}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            autoFocus={props.autoFocus}
            aria-invalid={wiring.invalid}
            aria-describedby={wiring.describedBy}
            onChange={(event) => props.onChange(event.target.value)}
            onKeyDown={onKeyDown}
          />
          {props.trailing ?? (
            <Button kind="bare" icon={shown ? EyeOff : Eye} onPress={() => setShown(!shown)}>
              {intl.formatMessage(shown ? uiMessages.hide : uiMessages.show)}
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}
