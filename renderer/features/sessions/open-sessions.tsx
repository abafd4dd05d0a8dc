import { useNavigate } from '@tanstack/react-router';
import { BellRing, MessageCircleQuestion, OctagonX, X } from 'lucide-react';
import { memo, useSyncExternalStore, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useRouterState } from '@tanstack/react-router';
import { clockState, mostUrgent } from '../../../shared/clocks/clock.ts';
import { useAnswer } from '../../api.ts';
import { Icon } from '../../ui/icon.tsx';
import { uiMessages } from '../../ui/ui-messages.ts';
import { useFullName } from '../patients/person-name.tsx';
import { clockFigure } from '../clocks/clock-words.ts';
import { useClocks } from '../clocks/clocks-context.tsx';
import { sessionTabs, type SessionTab } from './session-tabs.ts';
import styles from './open-sessions.module.css';

/** The sessions that are open beside each other, above the patient's banner; nothing where there is only this one. */
export const OpenSessions = memo(function OpenSessions({ current }: { readonly current: string }): ReactNode {
  const intl = useIntl();
  const tabs = useSyncExternalStore(sessionTabs.hear, sessionTabs.list);
  if (!tabs.some(({ session }) => session !== current)) return null;
  return (
    <nav
      className={styles.tabs}
      aria-label={intl.formatMessage({ id: 'sessions.tabs', defaultMessage: 'Open sessions' })}
    >
      <ul className={styles.list}>
        {tabs.map((tab) => (
          <Tab key={tab.session} tab={tab} current={tab.session === current} />
        ))}
      </ul>
    </nav>
  );
});

const Tab = ({ tab, current }: { readonly tab: SessionTab; readonly current: boolean }): ReactNode => {
  const intl = useIntl();
  const fullName = useFullName();
  const navigate = useNavigate();
  const fromTab = useRouterState({ select: ({ location }) => location.state.fromTab === true });
  const chart = useAnswer('patients:chart', { id: tab.patient }).data;
  const { clocks, now } = useClocks();
  const [clock] = mostUrgent(
    clocks.filter(({ session }) => session === tab.session),
    now,
  );
  if (!chart) return null;
  const [family, given] = [chart.patient.family.trim().toLocaleUpperCase(), chart.patient.given.trim()];
  // The number of a paper is that of its sheet.
  const which = tab.paper
    ? intl.formatMessage({ id: 'sessions.tabs.paper', defaultMessage: 'From paper' })
    : intl.formatMessage(
        { id: 'sessions.title', defaultMessage: 'Session {ordinal}' },
        { ordinal: tab.ordinal },
      );
  const open = ({ patient, session }: SessionTab): Promise<void> =>
    navigate({
      to: '/patients/$patientId/sessions/$sessionId',
      params: { patientId: patient, sessionId: session },
      state: { fromTab: true },
    });
  const close = (): void => {
    const next = sessionTabs.list().find(({ session }) => session !== tab.session);
    sessionTabs.close(tab.session);
    if (current && next) void open(next);
  };
  return (
    <li className={current ? styles.current : styles.tab}>
      <button
        type="button"
        className={styles.open}
        aria-current={current ? 'page' : undefined}
        autoFocus={current && fromTab}
        onClick={() => void open(tab)}
      >
        <span className={styles.name}>
          {family !== '' && (
            <span className={styles.family}>
              <bdi>{family}</bdi>
              {given !== '' && ','}
            </span>
          )}
          <span className={styles.given}>
            <bdi>{given}</bdi>
          </span>
        </span>
        <span className={styles.more}>
          {clock && (
            <span className={styles.clock}>
              {clockState(clock, now) !== 'running' && <Icon of={BellRing} small />}
              {clockFigure(clock, now)}
            </span>
          )}
          {tab.open !== null && tab.open.stops > 0 && (
            <span className={styles.stops}>
              <Icon of={OctagonX} small />
              {intl.formatMessage(uiMessages.countStop, { count: tab.open.stops })}
            </span>
          )}
          {tab.open !== null && tab.open.asks > 0 && (
            <span className={styles.asks}>
              <Icon of={MessageCircleQuestion} small />
              {intl.formatMessage(
                {
                  id: 'sessions.tabs.asks',
                  defaultMessage: '{count, plural, one {# reason needed} other {# reasons needed}}',
                },
                { count: tab.open.asks },
              )}
            </span>
          )}
          <span>{which}</span>
        </span>
      </button>
      <button
        type="button"
        className={styles.close}
        aria-label={intl.formatMessage(
          {
            id: 'sessions.tabs.close',
            defaultMessage: 'Close the tab of {name}, the draft stays',
          },
          { name: fullName(chart.patient) },
        )}
        onClick={close}
      >
        <Icon of={X} />
      </button>
    </li>
  );
};
