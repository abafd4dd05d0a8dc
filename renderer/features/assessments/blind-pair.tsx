import { useIntl } from 'react-intl';
import { pictureAddress } from '../../../shared/attachments/attachment.ts';
import type { ShuffledPair } from '../../../shared/assessments/blind-round.ts';
import { quarters } from '../../../shared/assessments/instruments.ts';
import { answerLabels } from '../../../shared/labels/assessment-labels.ts';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { type BlindChoice, type DraftPair, withSide } from './blind-draft.ts';
import styles from './blind.module.css';

interface BlindPairProps {
  readonly shown: ShuffledPair<DraftPair>;
  readonly choice: BlindChoice | undefined;
  readonly onChoose: (choice: BlindChoice) => void;
}

/** Two photos of one view beside each other, and the question which looks better. Nothing says which is older. */
export const BlindPair = ({ shown: { pair, left }, choice, onChoose }: BlindPairProps) => {
  const intl = useIntl();
  const sides =
    left === 'before' ? ([pair.before, pair.after] as const) : ([pair.after, pair.before] as const);
  const sideWords = {
    left: intl.formatMessage({ id: 'blind.side.left', defaultMessage: 'Left' }),
    none: intl.formatMessage({ id: 'blind.side.none', defaultMessage: 'Neither' }),
    right: intl.formatMessage({ id: 'blind.side.right', defaultMessage: 'Right' }),
  };
  return (
    <div className={styles.pair}>
      <div className={styles.photos}>
        {sides.map((id, index) => (
          <figure key={id} className={styles.side}>
            <img
              src={pictureAddress(id, 'whole')}
              alt={index === 0 ? sideWords.left : sideWords.right}
              decoding="async"
              draggable={false}
            />
            <figcaption aria-hidden="true">{index === 0 ? sideWords.left : sideWords.right}</figcaption>
          </figure>
        ))}
      </div>
      <div className={styles.questions}>
        <Segmented
          label={intl.formatMessage({ id: 'blind.which', defaultMessage: 'Which side looks better?' })}
          tick
          options={(['left', 'none', 'right'] as const).map((value) => ({ value, label: sideWords[value] }))}
          value={choice?.choice ?? null}
          onChange={(side) => onChoose(withSide(choice, side))}
        />
        {choice !== undefined && choice.choice !== 'none' && (
          <SingleChipGroup
            label={intl.formatMessage({ id: 'blind.how-much', defaultMessage: 'By how much?' })}
            options={quarters.map((value) => ({ value, label: intl.formatMessage(answerLabels[value]) }))}
            value={choice.improvement}
            onChange={(improvement) => onChoose({ ...choice, improvement })}
          />
        )}
      </div>
    </div>
  );
};
