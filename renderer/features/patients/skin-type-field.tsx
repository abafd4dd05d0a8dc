import { Check } from 'lucide-react';
import { useIntl } from 'react-intl';
import { skinTypeHints, skinTypeLabels } from '../../../shared/labels/patient-labels.ts';
import { skinTypes, type SkinType } from '../../../shared/patients/patient.ts';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { RadioOption } from '../../ui/radio-option.tsx';
import styles from './skin-type-field.module.css';

interface SkinTypeFieldProps {
  readonly value: SkinType;
  readonly onChange: (value: SkinType) => void;
}

/** The Fitzpatrick type, each with how it burns and tans: the practitioner picks, nothing is computed. */
export const SkinTypeField = ({ value, onChange }: SkinTypeFieldProps) => {
  const intl = useIntl();
  return (
    <Field
      group
      label={intl.formatMessage({ id: 'patients.skin-type', defaultMessage: 'Skin type' })}
      note={intl.formatMessage({
        id: 'patients.skin-type.note',
        defaultMessage: 'Fitzpatrick: how it burns and tans, not its colour',
      })}
    >
      {(wiring) => (
        <div
          role="radiogroup"
          aria-labelledby={wiring.labelId}
          aria-describedby={wiring.describedBy}
          className={styles.types}
        >
          {skinTypes.map((type) => (
            <RadioOption
              key={type}
              group={wiring.groupName}
              value={type}
              checked={type === value}
              onChoose={() => onChange(type)}
              className={styles.type}
            >
              <span className={styles.name}>
                {intl.formatMessage(skinTypeLabels[type])}
                {type === value && <Icon of={Check} small />}
              </span>
              <span className={styles.hint}>{intl.formatMessage(skinTypeHints[type])}</span>
            </RadioOption>
          ))}
        </div>
      )}
    </Field>
  );
};
