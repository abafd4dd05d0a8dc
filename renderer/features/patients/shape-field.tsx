import { Check } from 'lucide-react';
import { useIntl } from 'react-intl';
import { bodyView } from '../../../shared/body-map/body-view.ts';
import { shapes, type Shape } from '../../../shared/body-map/landmarks.ts';
import { shapeLabels } from '../../../shared/labels/patient-labels.ts';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { RadioOption } from '../../ui/radio-option.tsx';
import styles from './shape-field.module.css';

interface ShapeFieldProps {
  readonly value: Shape;
  readonly onChange: (value: Shape) => void;
}

/** On which figure the patient's maps are drawn; marks and zones keep their places on each. */
export const ShapeField = ({ value, onChange }: ShapeFieldProps) => {
  const intl = useIntl();
  return (
    <Field
      group
      label={intl.formatMessage({ id: 'patients.shape', defaultMessage: 'Figure of the body map' })}
      note={intl.formatMessage({
        id: 'patients.shape.note',
        defaultMessage: 'Changes the drawing only; marks keep their places',
      })}
    >
      {(wiring) => (
        <div
          role="radiogroup"
          aria-labelledby={wiring.labelId}
          aria-describedby={wiring.describedBy}
          className={styles.shapes}
        >
          {shapes.map((shape) => (
            <RadioOption
              key={shape}
              group={wiring.groupName}
              value={shape}
              checked={shape === value}
              onChoose={() => onChange(shape)}
              className={styles.shape}
            >
              <Figure shape={shape} />
              <span className={styles.name}>
                {intl.formatMessage(shapeLabels[shape])}
                {shape === value && <Icon of={Check} small />}
              </span>
            </RadioOption>
          ))}
        </div>
      )}
    </Field>
  );
};

const Figure = ({ shape }: { readonly shape: Shape }) => {
  const { layers } = bodyView(shape, 'front');
  const { box } = bodyView('large', 'front');
  return (
    <svg className={styles.figure} viewBox={box.join(' ')} aria-hidden="true">
      {layers.map(({ fill }, index) => (
        <path key={index} d={fill} />
      ))}
    </svg>
  );
};
