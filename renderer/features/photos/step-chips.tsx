import { useIntl } from 'react-intl';
import { stepLabels } from '../../../shared/labels/photo-labels.ts';
import type { StepState } from '../../../shared/photos/rounds.ts';
import { type PackId, type StepId, viewPacks } from '../../../shared/photos/view-packs.ts';
import { StepSign } from '../../ui/step-state.tsx';
import styles from './camera.module.css';

interface StepChipsProps {
  readonly pack: PackId;
  readonly states: ReadonlyMap<StepId, StepState>;
  readonly current: StepId;
  readonly onStep: (step: StepId) => void;
}

/** The views of a pack as a strip: taken, left out, now, still open. */
export const StepChips = ({ pack, states, current, onStep }: StepChipsProps) => {
  const intl = useIntl();
  return (
    <nav
      className={styles.strip}
      aria-label={intl.formatMessage({ id: 'photos.steps', defaultMessage: 'Views of this round' })}
    >
      {viewPacks[pack].map(({ id }) => {
        const state = states.get(id)?.state;
        return (
          <button
            key={id}
            type="button"
            className={styles.stripStep}
            aria-current={id === current ? 'step' : undefined}
            onClick={() => onStep(id)}
          >
            <StepSign
              state={
                state === 'taken' ? 'done' : state === 'skipped' ? 'skipped' : id === current ? 'now' : 'todo'
              }
            />
            <span>{intl.formatMessage(stepLabels[id])}</span>
          </button>
        );
      })}
    </nav>
  );
};
