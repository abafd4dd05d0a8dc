import { Play, Square } from 'lucide-react';
import { useIntl } from 'react-intl';
import { formatTime } from '../../../shared/dates/format.ts';
import { anaestheticLabels } from '../../../shared/labels/session-labels.ts';
import { areaSpec, massSpec } from '../../../shared/quantity/specs.ts';
import type { SessionDraft } from '../../../shared/sessions/session-draft.ts';
import { anaestheticAgents } from '../../../shared/sessions/values.ts';
import { Button } from '../../ui/button.tsx';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { FindingsAt } from './findings-at.tsx';
import { useSessionForm } from './form-context.ts';
import { QuantityField } from './quantity-field.tsx';
import { TypedDate } from './typed-date.tsx';
import { TypedText } from './typed-text.tsx';
import { TypedTime } from './typed-time.tsx';
import { clockWords, useNow } from './use-now.ts';
import { YesNo } from './yes-no.tsx';
import styles from './session-form.module.css';

/** Agents that are neither weighed nor wiped off. */
const withoutCream: readonly string[] = ['none', 'ice', 'nitrous'];
const asksDetail: readonly string[] = ['compounded', 'other', 'nerve-block'];

/** What was used to numb, how much of it, and when it went on and off. */
export const AnaestheticSection = () => {
  const intl = useIntl();
  const { draft, change, problemAt } = useSessionForm();
  const { anaesthetic } = draft;
  const set = (key: keyof SessionDraft['anaesthetic'], label: string) => (value: string | number | null) =>
    change({ key: `anaesthetic.${key}`, label }, (before) => ({
      ...before,
      anaesthetic: { ...before.anaesthetic, [key]: value },
    }));
  const words = {
    agent: intl.formatMessage({ id: 'sessions.anaesthetic.agent', defaultMessage: 'Agent' }),
    grams: intl.formatMessage({ id: 'sessions.anaesthetic.grams', defaultMessage: 'Amount' }),
    area: intl.formatMessage({ id: 'sessions.anaesthetic.area', defaultMessage: 'Area covered' }),
    occluded: intl.formatMessage({
      id: 'sessions.anaesthetic.occluded',
      defaultMessage: 'Covered with film',
    }),
    prescribed: intl.formatMessage({ id: 'sessions.anaesthetic.prescribed', defaultMessage: 'Prescribed' }),
    lot: intl.formatMessage({ id: 'sessions.anaesthetic.lot', defaultMessage: 'Lot' }),
    expiry: intl.formatMessage({ id: 'sessions.anaesthetic.expiry', defaultMessage: 'Expiry' }),
    by: intl.formatMessage({ id: 'sessions.anaesthetic.by', defaultMessage: 'Applied by' }),
    detail: intl.formatMessage({
      id: 'sessions.anaesthetic.detail',
      defaultMessage: 'Strength of each part, and the prescriber’s instruction',
    }),
  };
  const { agent } = anaesthetic;
  const details = agent !== null && !withoutCream.includes(agent);
  return (
    <>
      <SingleChipGroup
        label={words.agent}
        error={problemAt(['anaesthetic.agent'])}
        value={agent}
        options={anaestheticAgents.map((value) => ({
          value,
          label: intl.formatMessage(anaestheticLabels[value]),
        }))}
        onChange={set('agent', words.agent)}
      />
      {details && (
        <>
          {asksDetail.includes(agent) && (
            <TypedText
              label={words.detail}
              path="anaesthetic.detail"
              text={anaesthetic.detail}
              onText={set('detail', words.detail)}
            />
          )}
          <div className={styles.three}>
            <QuantityField
              label={words.grams}
              paths={['anaesthetic.massMg']}
              spec={massSpec}
              text={anaesthetic.grams}
              step={1000}
              bigStep={5000}
              start={10_000}
              onText={set('grams', words.grams)}
            />
            <QuantityField
              label={words.area}
              paths={['anaesthetic.areaMm2']}
              spec={areaSpec}
              text={anaesthetic.areaCm2}
              step={1000}
              bigStep={10_000}
              start={10_000}
              onText={set('areaCm2', words.area)}
            />
            <YesNo
              label={words.occluded}
              value={anaesthetic.occluded}
              onChange={set('occluded', words.occluded)}
            />
            <TypedText
              label={words.lot}
              path="anaesthetic.lot"
              code
              text={anaesthetic.lot}
              onText={set('lot', words.lot)}
            />
            <TypedDate
              label={words.expiry}
              path="anaesthetic.expiry"
              text={anaesthetic.expiry}
              onText={set('expiry', words.expiry)}
            />
            <YesNo
              label={words.prescribed}
              value={anaesthetic.prescribed}
              onChange={set('prescribed', words.prescribed)}
            />
          </div>
          {draft.paper ? <PaperClock /> : <ClockRow />}
          <AppliedBy label={words.by} onText={set('appliedBy', words.by)} />
        </>
      )}
      <FindingsAt subjects={['anaesthetic']} />
    </>
  );
};

const AppliedBy = ({
  label,
  onText,
}: {
  readonly label: string;
  readonly onText: (text: string) => void;
}) => {
  const intl = useIntl();
  const { draft, home } = useSessionForm();
  return (
    <div className={styles.pair}>
      <TypedText
        label={label}
        path="anaesthetic.appliedBy"
        text={draft.anaesthetic.appliedBy}
        onText={onText}
      />
      {draft.anaesthetic.appliedBy.trim() === '' && (
        <Button kind="bare" className={styles.besideField} onPress={() => onText(home.user.name)}>
          {intl.formatMessage(
            { id: 'sessions.anaesthetic.by-me', defaultMessage: 'By {name}' },
            { name: home.user.name },
          )}
        </Button>
      )}
    </div>
  );
};

/** When it went on and came off, as it stands on the paper. */
const PaperClock = () => {
  const intl = useIntl();
  return (
    <div className={styles.three}>
      <TypedTime
        label={intl.formatMessage({ id: 'sessions.anaesthetic.on-at', defaultMessage: 'On the skin at' })}
        at="on"
      />
      <TypedTime
        label={intl.formatMessage({ id: 'sessions.anaesthetic.off-at', defaultMessage: 'Wiped off at' })}
        at="off"
      />
    </div>
  );
};

/** Start, running time, wiped off; the times are in the draft and survive a restart. */
const ClockRow = () => {
  const intl = useIntl();
  const { draft, change, timeZone, say } = useSessionForm();
  const { onAt, offAt } = draft.anaesthetic;
  const now = useNow(1000, onAt !== null && offAt === null);
  const clock = (key: 'onAt' | 'offAt', label: string) => () => {
    change({ key: `anaesthetic.${key}`, label }, (before) => ({
      ...before,
      anaesthetic: { ...before.anaesthetic, [key]: Date.now() },
    }));
    say(label);
  };
  const start = intl.formatMessage({ id: 'sessions.anaesthetic.start', defaultMessage: 'Start the clock' });
  const stop = intl.formatMessage({ id: 'sessions.anaesthetic.stop', defaultMessage: 'Wiped off' });
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
          <span className={styles.runningClock} role="timer">
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
          <Button
            kind="bare"
            onPress={() =>
              change({ key: 'anaesthetic.again', label: start }, (before) => ({
                ...before,
                anaesthetic: { ...before.anaesthetic, offAt: null },
              }))
            }
          >
            {intl.formatMessage({ id: 'sessions.anaesthetic.still-on', defaultMessage: 'Still on the skin' })}
          </Button>
        </>
      )}
    </div>
  );
};
