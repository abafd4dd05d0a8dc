import { Check } from 'lucide-react';
import { useIntl } from 'react-intl';
import { pictureAddress } from '../../../shared/attachments/attachment.ts';
import { assessmentFieldLabels as labels } from '../../../shared/labels/assessment-labels.ts';
import type { Photo } from '../../../shared/photos/photo.ts';
import { classNames } from '../../ui/class-names.ts';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { usePhotoWords } from '../photos/photo-words.ts';
import styles from './assessments.module.css';

/** Newest photos that are offered; chosen ones are there in any case. */
const offered = 24;
/** Most photos of one assessment. */
const most = 20;

interface PhotoChoiceProps {
  readonly photos: readonly Photo[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** The photos that an assessment is of: pressed ones belong to it, the first stands on the curve. */
export const PhotoChoice = ({ photos, chosen, onChange }: PhotoChoiceProps) => {
  const intl = useIntl();
  const words = usePhotoWords();
  const usable = photos.filter(
    ({ attachment }) => attachment.invalid === null && attachment.state === 'here',
  );
  const shown = usable.filter(({ attachment }, index) => index < offered || chosen.includes(attachment.id));
  if (shown.length === 0)
    return (
      <p className="caption">
        {intl.formatMessage({
          id: 'assessments.no-photos',
          defaultMessage: 'Photos that are taken can be added here and stand on the curve.',
        })}
      </p>
    );
  const toggle = (id: string): void =>
    onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id].slice(0, most));
  return (
    <Field
      group
      label={intl.formatMessage(labels.photos)}
      help={intl.formatMessage({
        id: 'assessments.photos.help',
        defaultMessage:
          'The first one stands on the curve; without one, a photo of that day that shows the area.',
      })}
    >
      {(wiring) => (
        <div
          role="group"
          aria-labelledby={wiring.labelId}
          aria-describedby={wiring.describedBy}
          className={styles.photos}
        >
          {shown.map((photo) => {
            const { id } = photo.attachment;
            const pressed = chosen.includes(id);
            return (
              <button
                key={id}
                type="button"
                aria-pressed={pressed}
                aria-label={words.name(photo)}
                className={classNames(styles.photo, pressed && styles.pressed)}
                onClick={() => toggle(id)}
              >
                <img
                  src={pictureAddress(id, 'small')}
                  alt=""
                  loading="lazy"
                  decoding="async"
                  draggable={false}
                />
                {pressed && (
                  <span className={styles.tick}>
                    <Icon of={Check} small />
                  </span>
                )}
              </button>
            );
          })}
        </div>
      )}
    </Field>
  );
};
