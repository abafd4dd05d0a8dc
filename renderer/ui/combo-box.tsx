import { Check, ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import styles from './combo-box.module.css';
import { Field, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import box from './input-box.module.css';
import type { ListOptionData } from './list-option.ts';
import { matchingOptions } from './matching-options.ts';
import { uiMessages } from './ui-messages.ts';

type ComboBoxProps<Value extends string> = FieldProps & {
  readonly options: readonly ListOptionData<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
  readonly autoFocus?: boolean;
};

/**
 * One of many, found by typing a part of its name or detail; only an entry of the list is a value. Text that names
 * none stays in the field until it is left. Our own, because React Aria's drops typed text when the page scrolls.
 */
export function ComboBox<Value extends string>({ reserveLine = true, ...props }: ComboBoxProps<Value>) {
  const { options, value, onChange, autoFocus } = props;
  const intl = useIntl();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const chosen = options.find((option) => option.value === value);
  const shown = typed === null ? options : matchingOptions(options, typed);

  function choose(option: ListOptionData<Value> | undefined): void {
    if (!option) return;
    onChange(option.value);
    setTyped(null);
    setOpen(false);
  }

  function type(text: string): void {
    setTyped(text);
    setOpen(true);
    setActive(0);
    if (text === '') onChange(null);
  }

  function toggle(): void {
    setOpen(!open);
    setActive(
      Math.max(
        0,
        shown.findIndex((option) => option.value === value),
      ),
    );
    input.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (!open) return toggle();
      setActive((active + step + shown.length) % Math.max(1, shown.length));
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      choose(shown[active]);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  }

  function onLeave(): void {
    setOpen(false);
    setTyped(null);
  }

  return (
    <Field {...props} reserveLine={reserveLine}>
      {(wiring) => (
        <div className={styles.holder}>
          <div className={box.box}>
            <input
              ref={input}
              id={wiring.id}
              type="text"
              role="combobox"
              autoComplete="off"
              autoFocus={autoFocus}
              spellCheck={false}
              value={typed ?? chosen?.label ?? ''}
              aria-expanded={open}
              aria-controls={open ? `${wiring.id}-list` : undefined}
              aria-activedescendant={open && shown[active] ? `${wiring.id}-${active}` : undefined}
              aria-autocomplete="list"
              aria-invalid={wiring.invalid}
              aria-describedby={wiring.describedBy}
              onChange={(event) => type(event.target.value)}
              onKeyDown={onKeyDown}
              onBlur={onLeave}
            />
            <button
              type="button"
              className={styles.opener}
              tabIndex={-1}
              aria-label={intl.formatMessage(uiMessages.showList)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={toggle}
            >
              <Icon of={ChevronDown} small />
            </button>
          </div>
          {open && (
            <OptionList
              id={wiring.id}
              labelId={wiring.labelId}
              shown={shown}
              active={active}
              chosen={value}
              onChoose={choose}
            />
          )}
        </div>
      )}
    </Field>
  );
}

type OptionListProps<Value extends string> = {
  readonly id: string;
  readonly labelId: string;
  readonly shown: readonly ListOptionData<Value>[];
  readonly active: number;
  readonly chosen: Value | null;
  readonly onChoose: (option: ListOptionData<Value>) => void;
};

/** The list under the field; a press on it does not take the focus from the field. */
function OptionList<Value extends string>(props: OptionListProps<Value>) {
  const { id, labelId, shown, active, chosen, onChoose } = props;
  const intl = useIntl();
  if (shown.length === 0) {
    return (
      <div className={styles.list} role="status">
        <p className={styles.nothing}>{intl.formatMessage(uiMessages.nothingFound)}</p>
      </div>
    );
  }
  return (
    <ul
      className={styles.list}
      id={`${id}-list`}
      role="listbox"
      aria-labelledby={labelId}
      onPointerDown={(event) => event.preventDefault()}
    >
      {shown.map((option, index) => (
        <li
          key={option.value}
          id={`${id}-${index}`}
          ref={index === active ? scrollToActive : undefined}
          className={styles.option}
          role="option"
          aria-selected={option.value === chosen}
          data-active={index === active || undefined}
          onClick={() => onChoose(option)}
        >
          <span className={styles.words}>
            <span className="strong">{option.label}</span>
            {option.detail && <span className="caption">{option.detail}</span>}
          </span>
          {option.value === chosen && <Icon of={Check} small />}
        </li>
      ))}
    </ul>
  );
}

function scrollToActive(element: HTMLLIElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
