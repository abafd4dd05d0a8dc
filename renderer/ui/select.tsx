import { ChevronDown } from 'lucide-react';
import { Button, ListBox, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { useIntl } from 'react-intl';
import { Field, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import styles from './list-box.module.css';
import { ListOption, type ListOptionData } from './list-option.tsx';
import { uiMessages } from './ui-messages.ts';

type SelectProps<Value extends string> = FieldProps & {
  readonly options: readonly ListOptionData<Value>[];
  /** null: nothing chosen yet. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly placeholder?: string;
};

/** One of many from a list that opens below; typing letters moves to the option. For 2–6 options take chips. */
export function Select<Value extends string>({ reserveLine = true, ...props }: SelectProps<Value>) {
  const { options, value, onChange, placeholder } = props;
  const intl = useIntl();

  function choose(key: unknown): void {
    const option = options.find((each) => each.value === key);
    if (option) onChange(option.value);
  }

  return (
    <Field {...props} group reserveLine={reserveLine}>
      {(wiring) => (
        <AriaSelect
          aria-labelledby={wiring.labelId}
          aria-describedby={wiring.describedBy}
          isInvalid={wiring.invalid ?? false}
          value={value}
          onChange={choose}
          placeholder={placeholder ?? intl.formatMessage(uiMessages.choose)}
        >
          <Button className={styles.trigger}>
            <SelectValue className={styles.chosen}>
              {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
            </SelectValue>
            <Icon of={ChevronDown} small />
          </Button>
          <Popover className={styles.popover} offset={4}>
            <ListBox className={styles.list} items={options}>
              {(option) => <ListOption option={option} />}
            </ListBox>
          </Popover>
        </AriaSelect>
      )}
    </Field>
  );
}
