import { Play, Square } from 'lucide-react';
import { useIntl } from 'react-intl';
import { formatTime } from '../../../shared/dates/format.ts';
import type { DraftApplication } from '../../../shared/sessions/session-draft.ts';
import { Button } from '../../ui/button.tsx';
import { useSessionForm } from './form-context.ts';
import { TimeText } from './typed-time.tsx';
import { clockWords, useNow } from './use-now.ts';
import own from './anaesthetic.module.css';
import styles from './session-form.module.css';

/** What one change of an application is called for undo, and what the bar says where something went. */
export type OnSet = (key: string, label: string, change: Partial<DraftApplication>, gone?: string) => void;

export interface ApplicationPart {
  readonly application: DraftApplication;
  readonly onSet: OnSet;
}

/** When it went on and came off, as it stands on the paper. */
export const PaperClock = ({ application, onSet, path }: ApplicationPart & { readonly path: string }) => {
  const intl = useIntl();
  const on = intl.formatMessage({ id: 'sessions.anaesthetic.on-at', defaultMessage: 'On the skin at' });
  const off = intl.formatMessage({ id: 'sessions.anaesthetic.off-at', defaultMessage: 'Wiped off at' });
  return (
    <div className={styles.three}>
      <TimeText
        label={on}
        text={application.paperOn}
        path={`${path}.onAt`}
        onText={(paperOn) => onSet('paperOn', on.toLowerCase(), { paperOn })}
      />
      <TimeText
        label={off}
        text={application.paperOff}
        path={`${path}.offAt`}
        onText={(paperOff) => onSet('paperOff', off.toLowerCase(), { paperOff })}
      />
    </div>
  );
};

/** Start, running time, wiped off; the times are in the draft and survive a restart. */
export const ClockRow = ({ application, onSet }: ApplicationPart) => {
  const intl = useIntl();
  const { timeZone, say } = useSessionForm();
  const { onAt, offAt } = application;
  const now = useNow(1000, onAt !== null && offAt === null);
  const clock = (key: 'onAt' | 'offAt', label: string) => () => {
    onSet(key, label, { [key]: Date.now() });
    say(label);
  };
  const start = intl.formatMessage({ id: 'sessions.anaesthetic.start', defaultMessage: 'Start the clock' });
  const stop = intl.formatMessage({ id: 'sessions.anaesthetic.stop', defaultMessage: 'Wiped off' });
  const resumed = intl.formatMessage({
    id: 'sessions.anaesthetic.off-gone',
    defaultMessage: 'The time of wiping off was taken out',
  });
  if (onAt === null) {
    return (
      <div className="row-wrap">
        <Button icon={Play} onPress={clock('onAt', start)}>
          {start}
        </Button>
        <span className="caption">
          {intl.formatMessage({
            id: 'sessions.anaesthetic.start-why',
            defaultMessage: 'Press when it is on the skin.',
          })}
        </span>
      </div>
    );
  }
  const times = { on: formatTime(onAt, timeZone), off: offAt === null ? '' : formatTime(offAt, timeZone) };
  return (
    <div className="row-wrap">
      {offAt === null ? (
        <>
          <Button icon={Square} onPress={clock('offAt', stop)}>
            {stop}
          </Button>
          <span className={own.runningClock} role="timer">
            {clockWords(now - onAt)}
          </span>
          <span className="caption">
            {intl.formatMessage(
              { id: 'sessions.anaesthetic.on-since', defaultMessage: 'on since {on}' },
              times,
            )}
          </span>
        </>
      ) : (
        <>
          <span className="strong">
            {intl.formatMessage(
              { id: 'sessions.anaesthetic.on-off', defaultMessage: '{on}–{off}, {minutes}\u202Fmin' },
              { ...times, minutes: Math.round((offAt - onAt) / 60_000) },
            )}
          </span>
          <Button kind="bare" onPress={() => onSet('again', start, { offAt: null }, resumed)}>
            {intl.formatMessage({ id: 'sessions.anaesthetic.still-on', defaultMessage: 'Still on the skin' })}
          </Button>
        </>
      )}
    </div>
  );
};
