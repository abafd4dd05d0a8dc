import { Circle, CircleCheck, CircleDot } from 'lucide-react';
import { useIntl } from 'react-intl';
import { Icon } from '../../ui/icon.tsx';
import { Mark } from '../../ui/mark.tsx';
import styles from './set-up.module.css';
import { setUpSteps, useSetUpWording, type SetUpStep } from './set-up-wording.ts';

/** The steps of the first start beside the form: done, current, to do. */
export const SetUpSteps = ({ current }: { readonly current: SetUpStep }) => {
  const intl = useIntl();
  const wording = useSetUpWording();
  const now = setUpSteps.indexOf(current);
  const states = {
    done: intl.formatMessage({ id: 'set-up.state.done', defaultMessage: 'Done' }),
    todo: intl.formatMessage({ id: 'set-up.state.todo', defaultMessage: 'To do' }),
  };
  return (
    <aside
      className={styles.steps}
      aria-label={intl.formatMessage({ id: 'set-up.steps', defaultMessage: 'Steps' })}
    >
      <p className={styles.sign}>
        <Mark size={32} />
        <span className="title">
          {intl.formatMessage({ id: 'set-up.sign', defaultMessage: 'Set up Stria' })}
        </span>
      </p>
      <ol>
        {setUpSteps.map((step, index) => (
          <li key={step} className={styles.step} aria-current={index === now ? 'step' : undefined}>
            {index < now && <Icon of={CircleCheck} label={states.done} className="ok" />}
            {index === now && <Icon of={CircleDot} className="accent" />}
            {index > now && <Icon of={Circle} label={states.todo} />}
            <span>{wording[step].name}</span>
          </li>
        ))}
      </ol>
    </aside>
  );
};
