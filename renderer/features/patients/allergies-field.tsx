import { Plus, X } from 'lucide-react';
import { useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import styles from './allergies-field.module.css';
import { allergiesOf, type PatientDraft } from './patient-draft.ts';

interface AllergiesFieldProps {
  readonly draft: PatientDraft;
  readonly change: (next: Partial<PatientDraft>) => void;
  readonly error?: string;
}

/** Allergies: not asked, none, or a list; three different facts. */
export const AllergiesField = ({ draft, change, error }: AllergiesFieldProps) => {
  const intl = useIntl();
  const add = (): void => change({ allergies: allergiesOf(draft), allergyTyped: '' });
  return (
    <div className="stack">
      <Segmented
        label={intl.formatMessage({ id: 'patients.allergies', defaultMessage: 'Allergies' })}
        tick
        value={draft.allergyState}
        options={[
          {
            value: 'not-asked',
            label: intl.formatMessage({ id: 'patients.allergies.not-asked', defaultMessage: 'Not asked' }),
          },
          {
            value: 'none',
            label: intl.formatMessage({ id: 'patients.allergies.none', defaultMessage: 'None known' }),
          },
          {
            value: 'some',
            label: intl.formatMessage({ id: 'patients.allergies.some', defaultMessage: 'Some' }),
          },
        ]}
        onChange={(allergyState) => change({ allergyState })}
      />
      {draft.allergyState === 'some' && (
        <div className={styles.some}>
          {draft.allergies.length > 0 && (
            <ul className={styles.list}>
              {draft.allergies.map((allergy) => (
                <li key={allergy} className={styles.item}>
                  <bdi>{allergy}</bdi>
                  <Button
                    kind="bare"
                    icon={X}
                    label={intl.formatMessage(
                      { id: 'patients.allergies.remove', defaultMessage: 'Take {allergy} off the list' },
                      { allergy },
                    )}
                    onPress={() => change({ allergies: draft.allergies.filter((each) => each !== allergy) })}
                  />
                </li>
              ))}
            </ul>
          )}
          <div className={styles.add}>
            <TextInput
              label={intl.formatMessage({
                id: 'patients.allergies.add-label',
                defaultMessage: 'Allergic to',
              })}
              help={intl.formatMessage({
                id: 'patients.allergies.help',
                defaultMessage: 'What, and what happens: chlorhexidine, rash',
              })}
              error={error}
              value={draft.allergyTyped}
              onChange={(allergyTyped) => change({ allergyTyped })}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || draft.allergyTyped.trim() === '') return;
                event.preventDefault();
                add();
              }}
            />
            <Button icon={Plus} onPress={add}>
              {intl.formatMessage({ id: 'patients.allergies.add', defaultMessage: 'Add' })}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
};
