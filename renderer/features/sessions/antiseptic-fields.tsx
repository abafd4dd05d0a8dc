import { useIntl } from 'react-intl';
import { antisepticLabels } from '../../../shared/labels/session-labels.ts';
import { minutesSpec, percentSpec } from '../../../shared/quantity/specs.ts';
import type { SessionDraft } from '../../../shared/sessions/session-draft.ts';
import { antiseptics } from '../../../shared/sessions/values.ts';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { useSessionForm } from './form-context.ts';
import { QuantityField } from './quantity-field.tsx';
import { TypedText } from './typed-text.tsx';
import styles from './session-form.module.css';

/** What the skin was cleaned with, how strong, how long. */
export const AntisepticFields = () => {
  const intl = useIntl();
  const { draft, change, problemAt } = useSessionForm();
  const { antiseptic } = draft;
  const set = (key: keyof SessionDraft['antiseptic'], label: string) => (value: string) =>
    change({ key: `antiseptic.${key}`, label }, (before) => ({
      ...before,
      antiseptic: { ...before.antiseptic, [key]: value },
    }));

  const words = {
    agent: intl.formatMessage({ id: 'sessions.antiseptic.agent', defaultMessage: 'Antiseptic' }),
    strength: intl.formatMessage({ id: 'sessions.antiseptic.strength', defaultMessage: 'Strength' }),
    contact: intl.formatMessage({ id: 'sessions.antiseptic.contact', defaultMessage: 'Contact time' }),
    other: intl.formatMessage({ id: 'sessions.antiseptic.other', defaultMessage: 'Which antiseptic' }),
  };
  return (
    <>
      <SingleChipGroup
        label={words.agent}
        error={problemAt(['antiseptic.agent'])}
        value={antiseptic.agent}
        options={antiseptics.map((value) => ({ value, label: intl.formatMessage(antisepticLabels[value]) }))}
        onChange={set('agent', words.agent)}
      />
      <div className={styles.three}>
        <QuantityField
          label={words.strength}
          paths={['antiseptic.concentrationPpm']}
          spec={percentSpec}
          text={antiseptic.strength}
          step={5000}
          bigStep={50_000}
          start={20_000}
          onText={set('strength', words.strength)}
        />
        <QuantityField
          label={words.contact}
          paths={['antiseptic.contactTimeMs']}
          spec={minutesSpec}
          text={antiseptic.contactMinutes}
          step={60_000}
          bigStep={300_000}
          start={60_000}
          onText={set('contactMinutes', words.contact)}
        />
        {antiseptic.agent === 'other' && (
          <TypedText
            label={words.other}
            path="antiseptic.other"
            text={antiseptic.other}
            onText={set('other', words.other)}
          />
        )}
      </div>
    </>
  );
};
