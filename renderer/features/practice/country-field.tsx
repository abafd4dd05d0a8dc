import { Check } from 'lucide-react';
import { useIntl } from 'react-intl';
import { countryLabels } from '../../../shared/labels/practice-labels.ts';
import { lawTopicLabels } from '../../../shared/labels/rule-labels.ts';
import type { Law } from '../../../shared/laws/law.ts';
import { countries, type Country } from '../../../shared/practice/practice.ts';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { RadioOption } from '../../ui/radio-option.tsx';
import styles from './country-field.module.css';
import { lawsIn, localRulesMessage } from './local-rules.ts';

interface Props {
  readonly value: Country | null;
  /** The table of laws as it stands. */
  readonly laws: readonly Law[];
  readonly onChange: (country: Country) => void;
  readonly error?: string;
}

/** Where the practice works, all choices in view, and a sentence what the choice changes. */
export const CountryField = ({ value, laws, onChange, error }: Props) => {
  const intl = useIntl();
  const changes =
    value !== null &&
    intl.formatMessage(localRulesMessage(value, laws), {
      country: intl.formatMessage(countryLabels[value]),
      count: lawsIn(value, laws).length,
      topics: intl.formatList(
        lawsIn(value, laws).map(({ topic }) => intl.formatMessage(lawTopicLabels[topic]).toLowerCase()),
      ),
    });
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
              group={wiring.groupName}
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
