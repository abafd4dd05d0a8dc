import { Check } from 'lucide-react';
import { useIntl } from 'react-intl';
import { countryLabels } from '../../../shared/labels/practice-labels.ts';
import { countries, type Country } from '../../../shared/practice/practice.ts';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { RadioOption } from '../../ui/radio-option.tsx';
import styles from './country-field.module.css';
import { localRulesMessage } from './local-rules.ts';

interface Props {
  readonly value: Country | null;
  readonly onChange: (country: Country) => void;
  readonly error?: string;
}

/** Where the practice works, all choices in view, and a sentence what the choice changes. */
export const CountryField = ({ value, onChange, error }: Props) => {
  const intl = useIntl();
  const changes =
    value !== null &&
    intl.formatMessage(localRulesMessage(value), { country: intl.formatMessage(countryLabels[value]) });
  return (
    <Field
      label={intl.formatMessage({ id: 'practice.country', defaultMessage: 'Where the practice works' })}
      help={changes}
      error={error}
      group
      reserveLine
    >
      {(wiring) => (
        <div
          role="radiogroup"
          aria-labelledby={wiring.labelId}
          aria-describedby={wiring.describedBy}
          aria-invalid={wiring.invalid}
          className={styles.countries}
        >
          {countries.map((country) => (
            <RadioOption
              key={country}
              group={wiring.id}
              value={country}
              checked={country === value}
              onChoose={() => onChange(country)}
              className={styles.country}
            >
              <span className={styles.dot}>{country === value && <Icon of={Check} small />}</span>
              <span>{intl.formatMessage(countryLabels[country])}</span>
            </RadioOption>
          ))}
        </div>
      )}
    </Field>
  );
};
