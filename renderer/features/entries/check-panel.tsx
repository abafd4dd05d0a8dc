import { CircleCheck, OctagonX, ShieldCheck, X } from 'lucide-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import type { CheckResult } from '../../../shared/checks/check.ts';
import { useAnswer, useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useHome } from '../vault/home-context.tsx';
import { useBadWords } from './bad-words.ts';
import { CheckFar } from './check-far.tsx';
import styles from './entries-page.module.css';

const lookAgainMs = 700;

/** When everything was checked last, by whom and with what result; checks it now, with its progress and a way out. */
export const CheckPanel = () => {
  const intl = useIntl();
  const queries = useQueryClient();
  const status = useAnswer('checks:status', {});
  const start = useChange('checks:start', ['checks:status']);
  const cancel = useChange('checks:cancel', ['checks:status']);
  const running = status.data?.running ?? null;
  const under = running !== null;
  useEffect(() => {
    if (!under) {
      // What the check found is an entry of the list, and may be a notice on Today.
      for (const name of ['entries:list', 'today:view'])
        void queries.invalidateQueries({ queryKey: [name] }, { cancelRefetch: false });
      return undefined;
    }
    const timer = setInterval(
      () => void queries.invalidateQueries({ queryKey: ['checks:status'] }),
      lookAgainMs,
    );
    return () => clearInterval(timer);
  }, [queries, under]);
  const failure = (status.error ?? start.error ?? cancel.error)?.failure ?? status.data?.brokenOff;
  return (
    <section className="stack" aria-labelledby="entries-check">
      <h2 id="entries-check" className="heading">
        {intl.formatMessage({ id: 'checks.title', defaultMessage: 'Does all of it hold?' })}
      </h2>
      {failure && <FailureNotice failure={failure} />}
      {status.data && <LastCheck last={status.data.last} />}
      <p className="caption">
        {intl.formatMessage({
          id: 'checks.lead',
          defaultMessage:
            'Every entry is compared with its fingerprint and the one before it, and all records are made again from them. Once a week this happens by itself.',
        })}
      </p>
      {running ? (
        <div className={styles.running}>
          <CheckFar running={running} />
          <Button icon={X} onPress={() => cancel.mutate({})}>
            {intl.formatMessage({ id: 'checks.cancel', defaultMessage: 'Stop' })}
          </Button>
        </div>
      ) : (
        <Button icon={ShieldCheck} onPress={() => start.mutate({})}>
          {intl.formatMessage({ id: 'checks.start', defaultMessage: 'Check everything now' })}
        </Button>
      )}
    </section>
  );
};

const LastCheck = ({ last }: { readonly last: CheckResult | null }) => {
  const intl = useIntl();
  const { timeZone } = useHome();
  const badWords = useBadWords();
  if (!last) {
    return (
      <p className="muted">
        {intl.formatMessage({ id: 'checks.never', defaultMessage: 'Not checked as a whole yet.' })}
      </p>
    );
  }
  return (
    <>
      <p>
        {intl.formatMessage(
          {
            id: 'checks.last',
            defaultMessage:
              'Last checked {date} {time}, {asked, select, weekly {by itself while {by} was at work} other {by {by}}}: {entries, plural, one {# entry} other {# entries}}.',
          },
          {
            date: formatDate(dateOfInstant(last.at, timeZone)),
            time: formatTime(last.at, timeZone),
            asked: last.asked,
            by: last.by,
            entries: last.entries,
          },
        )}
      </p>
      {last.firstBad ? (
        <Tag icon={OctagonX} tone="stop">
          {badWords(last.firstBad)}
        </Tag>
      ) : (
        <Tag icon={CircleCheck} tone="ok">
          {intl.formatMessage({ id: 'checks.holds', defaultMessage: 'Everything holds' })}
        </Tag>
      )}
    </>
  );
};
