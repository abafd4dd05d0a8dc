import { useIntl } from 'react-intl';
import type { LockTimes } from '../../../shared/locks/lock-times.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useHome } from '../vault/home-context.tsx';
import styles from './locks.module.css';

const idleChoices = [10, 15, 30, 60];
const sessionChoices = [30, 60, 90, 120];

/** After how long Stria locks by itself: the owner chooses, the others read it. */
export const LocksSection = () => {
  const intl = useIntl();
  const { practice, lockTimes } = useHome();
  const mayChoose = useRefusal()('locks:save-times') === undefined;
  const save = useChange('locks:save-times', ['practice:home']);
  const choose = (change: Partial<LockTimes>): void =>
    save.mutate({ revision: practice.revision, times: { ...lockTimes, ...change } });
  const options = (minutes: readonly number[]) =>
    minutes.map((each) => ({
      value: String(each),
      label: intl.formatMessage(
        { id: 'locks.minutes', defaultMessage: '{minutes} minutes' },
        { minutes: each },
      ),
    }));
  return (
    <section aria-labelledby="practice-lock">
      <h2 id="practice-lock" className="heading">
        {intl.formatMessage({ id: 'locks.title', defaultMessage: 'Lock by itself' })}
      </h2>
      <p className="caption">
        {intl.formatMessage(
          {
            id: 'locks.lead',
            defaultMessage:
              'Stria locks {idle} minutes after the last touch, or {session} minutes after it while a session is being recorded. It also locks when the computer sleeps, where the system tells, and 12 hours after the unlock. Drafts are always kept first.',
          },
          {
            idle: lockTimes.idleMinutes,
            session: Math.max(lockTimes.idleMinutes, lockTimes.sessionMinutes),
          },
        )}
      </p>
      {save.error && <FailureNotice failure={save.error.failure} />}
      {mayChoose && (
        <div className={styles.choices}>
          <Segmented
            label={intl.formatMessage({ id: 'locks.idle', defaultMessage: 'Without a touch' })}
            options={options(idleChoices)}
            value={String(lockTimes.idleMinutes)}
            onChange={(minutes) => choose({ idleMinutes: Number(minutes) })}
          />
          <Segmented
            label={intl.formatMessage({ id: 'locks.session', defaultMessage: 'While a session is open' })}
            options={options(sessionChoices)}
            value={String(lockTimes.sessionMinutes)}
            onChange={(minutes) => choose({ sessionMinutes: Number(minutes) })}
          />
        </div>
      )}
    </section>
  );
};
