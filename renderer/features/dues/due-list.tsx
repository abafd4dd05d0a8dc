import { useNavigate } from '@tanstack/react-router';
import { CircleCheck, Phone } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import {
  dueGroups,
  longestOverdue,
  type Due,
  type DueGroup,
  type DueList as List,
} from '../../../shared/dues/due.ts';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { PersonName } from '../patients/person-name.tsx';
import { groupActions, groupTitles, useDueReason } from './due-words.ts';
import styles from './dues.module.css';

/** Lines of a group that stand there before the rest is asked for. */
const firstLines = 5;

/** What asks for something today, each with its reason and the way to do it. */
export const DueList = ({ today }: { readonly today: string }) => {
  const intl = useIntl();
  const { data: list, error } = useAnswer('dues:list', { today }, { keepPrevious: true });
  const title = intl.formatMessage({ id: 'dues.title', defaultMessage: 'To do' });
  const total = list ? dueGroups.reduce((sum, group) => sum + list.counts[group], 0) : 0;
  return (
    <section className={styles.sheet} aria-label={title}>
      <div className={styles.title}>
        <h2 className="heading">{title}</h2>
        {list && <span className="caption">{intl.formatNumber(total)}</span>}
      </div>
      {error && <FailureNotice failure={error.failure} />}
      {list && total === 0 && (
        <div className={styles.empty}>
          <Empty
            icon={CircleCheck}
            title={intl.formatMessage({ id: 'dues.none', defaultMessage: 'Nothing is due today' })}
          >
            {intl.formatMessage({
              id: 'dues.none.text',
              defaultMessage:
                'Calls after a session, adverse events that go on, photos, assessments, consents, screening and maintenance stand here when their day comes.',
            })}
          </Empty>
        </div>
      )}
      {list && dueGroups.map((group) => <Group key={group} group={group} list={list} today={today} />)}
    </section>
  );
};

interface GroupProps {
  readonly group: DueGroup;
  readonly list: List;
  readonly today: string;
}

const Group = ({ group, list, today }: GroupProps) => {
  const intl = useIntl();
  const navigate = useNavigate();
  const [all, setAll] = useState(false);
  const dues = list.dues.filter((due) => due.group === group);
  const count = list.counts[group];
  const older = group === 'recall' ? list.olderRecalls : 0;
  if (dues.length + older === 0) return null;
  const shown = all ? dues : dues.slice(0, firstLines);
  const title = intl.formatMessage(groupTitles[group]);
  return (
    <section className={styles.group} aria-label={title}>
      <div className={styles.head}>
        <h3 className="strong">{title}</h3>
        {count > 0 && <span className="caption">{intl.formatNumber(count)}</span>}
        {group === 'follow-up' && (
          <span className="push">
            <Button icon={Phone} onPress={() => void navigate({ to: '/calls' })}>
              {intl.formatMessage({ id: 'dues.calls', defaultMessage: 'Call list' })}
            </Button>
          </span>
        )}
      </div>
      <ul>
        {shown.map((due) => (
          <DueLine key={keyOf(due)} due={due} />
        ))}
      </ul>
      {!all && dues.length > firstLines && (
        <Button kind="bare" onPress={() => setAll(true)}>
          {intl.formatMessage(
            {
              id: 'dues.all',
              defaultMessage:
                '{whole, select, yes {Show all {shown}} other {Show the first {shown} of {count}}}',
            },
            { whole: dues.length === count ? 'yes' : 'no', shown: dues.length, count },
          )}
        </Button>
      )}
      {all && count > dues.length && <MoreFollow count={count - dues.length} />}
      {older > 0 && <OlderRecalls count={older} today={today} />}
    </section>
  );
};

const MoreFollow = ({ count }: { readonly count: number }) => (
  <p className="caption">
    {useIntl().formatMessage(
      { id: 'dues.more', defaultMessage: '{count} more follow when these are done.' },
      { count },
    )}
  </p>
);

/** Maintenance that nobody came to for half a year: counted, and listed when it is asked for. */
const OlderRecalls = ({ count, today }: { readonly count: number; readonly today: string }) => {
  const intl = useIntl();
  const [open, setOpen] = useState(false);
  const { data: older, error } = useAnswer('dues:older-recalls', { today }, { enabled: open });
  return (
    <>
      {older && (
        <>
          <p className="caption">
            {intl.formatMessage(
              { id: 'dues.older.title', defaultMessage: 'Due more than {days} days ago' },
              { days: longestOverdue },
            )}
          </p>
          <ul>
            {older.dues.map((due) => (
              <DueLine key={keyOf(due)} due={due} />
            ))}
          </ul>
        </>
      )}
      {older && older.count > older.dues.length && <MoreFollow count={older.count - older.dues.length} />}
      {error && <FailureNotice failure={error.failure} />}
      {!open && (
        <Button kind="bare" onPress={() => setOpen(true)}>
          {intl.formatMessage(
            {
              id: 'dues.older',
              defaultMessage:
                'Show {count, plural, one {# older one} other {# older ones}}, due more than {days} days ago',
            },
            { count, days: longestOverdue },
          )}
        </Button>
      )}
    </>
  );
};

const courseOf = (due: Due): string => {
  if (due.group === 'recall') return due.course.id;
  return due.group === 'photos' || due.group === 'assessment' ? due.course : '';
};

const keyOf = (due: Due): string => {
  if (due.group === 'event') return due.event;
  if (due.group === 'follow-up') return `${due.patient.id} ${due.due.kind}`;
  return `${due.patient.id} ${due.group} ${due.on} ${courseOf(due)}`;
};

const DueLine = ({ due }: { readonly due: Due }) => {
  const intl = useIntl();
  const act = useDueAct();
  const reason = useDueReason();
  const { family, given, phone } = due.patient;
  return (
    <li className={styles.line}>
      <span className={styles.words}>
        <button type="button" className={styles.open} onClick={() => act(due)}>
          <PersonName family={family} given={given} />
          <span className="visually-hidden">{`: ${intl.formatMessage(groupActions[due.group])}`}</span>
        </button>
        <span className="caption">{reason(due)}</span>
      </span>
      <span className={styles.end}>
        <bdi className="caption tabular">{phone}</bdi>
        <span className={styles.act} aria-hidden="true">
          {intl.formatMessage(groupActions[due.group])}
        </span>
      </span>
    </li>
  );
};

/** Leads to where the thing is done. */
const useDueAct = (): ((due: Due) => void) => {
  const go = useGoToPatients();
  return (due) => {
    const patient = due.patient.id;
    switch (due.group) {
      case 'follow-up':
        return go.form(patient, {
          kind: 'follow-up',
          id: newId(),
          session: due.due.session,
          look: due.due.kind,
        });
      case 'event':
        return go.form(patient, { kind: 'adverse-event', id: due.event });
      case 'screening':
        return go.form(patient, { kind: 'screening', id: newId() });
      case 'recall':
        return go.course(patient, due.course.id);
      case 'assessment':
        return go.assess(patient, newId());
      case 'photos':
      case 'consent':
        return go.patient(patient);
    }
  };
};
