import { Check } from 'lucide-react';
import { Field, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import styles from './picker.module.css';
import { RadioOption } from './radio-option.tsx';

/** One row to pick: a sign such as initials, a name and what else tells it apart. */
export type PickerRow<Value extends string = string> = {
  readonly value: Value;
  readonly label: string;
  readonly detail?: string;
  readonly sign?: string;
};

type PickerProps<Value extends string> = FieldProps & {
  readonly rows: readonly PickerRow<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
};

/** A short list, open in its place, of which one row is picked (who is unlocking, which template). */
export function Picker<Value extends string>(props: PickerProps<Value>) {
  const { rows, value, onChange } = props;
  return (
    <Field {...props} group>
      {(wiring) => (
        <div
          role="radiogroup"
          aria-labelledby={wiring.labelId}
          aria-describedby={wiring.describedBy}
          aria-invalid={wiring.invalid}
          className={styles.list}
        >
          {rows.map((row) => (
            <RadioOption
              key={row.value}
              group={wiring.groupName}
              value={row.value}
              checked={row.value === value}
              onChoose={() => onChange(row.value)}
              className={styles.row}
            >
              {row.sign !== undefined && (
                <span className={styles.sign} aria-hidden="true">
                  {row.sign}
                </span>
              )}
              <span className={styles.words}>
                <span className="strong">{row.label}</span>
                {row.detail && <span className="caption">{row.detail}</span>}
              </span>
              {row.value === value && <Icon of={Check} />}
            </RadioOption>
          ))}
        </div>
      )}
    </Field>
  );
}
