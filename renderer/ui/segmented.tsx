import { Check } from 'lucide-react';
import { classNames } from './class-names.ts';
import { Field, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import { RadioOption } from './radio-option.tsx';
import styles from './segmented.module.css';

export type Option<Value extends string = string> = { readonly value: Value; readonly label: string };

type SegmentedProps<Value extends string> = FieldProps & {
  readonly options: readonly Option<Value>[];
  /** null: none chosen, which is "not asked" and never the first one by itself. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** Fills the width it is given; otherwise as wide as its words. */
  readonly full?: boolean;
  /** A tick before the chosen word, for answers; views go without. */
  readonly tick?: boolean;
};

/** Two to four exclusive values, always all visible; for views and for None / Yes / Unknown. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { options, value, onChange, full = false, tick = false } = props;
  return (
    <Field {...props} group>
      {(wiring) => (
        <div
          role="radiogroup"
          aria-labelledby={wiring.labelId}
          aria-describedby={wiring.describedBy}
          aria-invalid={wiring.invalid}
          className={classNames(styles.segmented, full && styles.full)}
        >
          {options.map((option) => (
            <RadioOption
              key={option.value}
              group={wiring.groupName}
              value={option.value}
              checked={option.value === value}
              onChoose={() => onChange(option.value)}
              className={styles.item}
            >
              {tick && option.value === value && <Icon of={Check} small />}
              <span>{option.label}</span>
            </RadioOption>
          ))}
        </div>
      )}
    </Field>
  );
}
