import { Check } from 'lucide-react';
import styles from './chip.module.css';
import { Chip } from './chip.tsx';
import { classNames } from './class-names.ts';
import { Field, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import { RadioOption } from './radio-option.tsx';
import type { Option } from './segmented.tsx';

type SharedProps<Value extends string> = FieldProps & {
  readonly options: readonly Option<Value>[];
  /** The chosen ones come from the last session and are not confirmed yet. */
  readonly carried?: boolean;
};

type MultipleProps<Value extends string> = SharedProps<Value> & {
  readonly values: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
  /** A choice that stands alone, such as "None of these". */
  readonly exclusive?: Value;
};

/** Unordered values of which several may be set; each chip is a toggle. */
export function ChipGroup<Value extends string>(props: MultipleProps<Value>) {
  const { options, values, carried = false, exclusive, onChange } = props;

  function toggle(value: Value): void {
    if (values.includes(value)) return onChange(values.filter((chosen) => chosen !== value));
    if (value === exclusive) return onChange([value]);
    const kept = values.filter((chosen) => chosen !== exclusive);
    onChange(options.map((option) => option.value).filter((each) => each === value || kept.includes(each)));
  }

  return (
    <Field {...props} group>
      {(wiring) => (
        <div
          role="group"
          aria-labelledby={wiring.labelId}
          aria-describedby={wiring.describedBy}
          className={styles.chips}
        >
          {options.map(({ value, label }) => {
            const pressed = values.includes(value);
            return (
              <Chip key={value} pressed={pressed} carried={carried && pressed} onPress={() => toggle(value)}>
                {label}
              </Chip>
            );
          })}
        </div>
      )}
    </Field>
  );
}

type SingleProps<Value extends string> = SharedProps<Value> & {
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
};

/** Unordered values of which one is set; a radio group that starts with none. */
export function SingleChipGroup<Value extends string>(props: SingleProps<Value>) {
  const { options, value, carried = false, onChange } = props;
  return (
    <Field {...props} group>
      {(wiring) => (
        <div
          role="radiogroup"
          aria-labelledby={wiring.labelId}
          aria-describedby={wiring.describedBy}
          aria-invalid={wiring.invalid}
          className={styles.chips}
        >
          {options.map((option) => {
            const checked = option.value === value;
            return (
              <RadioOption
                key={option.value}
                group={wiring.groupName}
                value={option.value}
                checked={checked}
                onChoose={() => onChange(option.value)}
                className={classNames(styles.chip, checked && carried && styles.carried)}
              >
                {checked && <Icon of={Check} small />}
                <span>{option.label}</span>
              </RadioOption>
            );
          })}
        </div>
      )}
    </Field>
  );
}
