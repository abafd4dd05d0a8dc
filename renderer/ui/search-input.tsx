import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { useIntl } from 'react-intl';
import { Button } from './button.tsx';
import { Field, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import box from './input-box.module.css';
import { uiMessages } from './ui-messages.ts';

type SearchInputProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean;
  /** Keys the list below listens to: Up, Down, Enter. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** The id of the list it filters. */
  readonly controls?: string;
  readonly activeDescendant?: string;
};

/** A search line with a way to clear it; Escape clears too. */
export function SearchInput({ hideLabel = true, ...props }: SearchInputProps) {
  const intl = useIntl();
  const holder = useRef<HTMLDivElement>(null);

  function clear(): void {
    props.onChange('');
    holder.current?.querySelector('input')?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Escape' && props.value !== '') {
      event.preventDefault();
      event.stopPropagation();
      clear();
      return;
    }
    props.onKeyDown?.(event);
  }

  return (
    <Field {...props} hideLabel={hideLabel}>
      {(wiring) => (
        <div className={box.box} ref={holder}>
          <Icon of={Search} />
          <input
            id={wiring.id}
            type="text"
            role="searchbox"
            value={props.value}
            autoComplete="off"
            spellCheck={false}
            autoFocus={props.autoFocus}
            aria-controls={props.controls}
            aria-activedescendant={props.activeDescendant}
            aria-describedby={wiring.describedBy}
            onChange={(event) => props.onChange(event.target.value)}
            onKeyDown={onKeyDown}
          />
          {props.value !== '' && (
            <Button kind="bare" icon={X} label={intl.formatMessage(uiMessages.clearSearch)} onPress={clear} />
          )}
        </div>
      )}
    </Field>
  );
}
