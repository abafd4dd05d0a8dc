import { useNavigate } from '@tanstack/react-router';
import { CircleAlert, CircleCheck, PackageSearch, PhoneCall } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import { isOpen } from '../../../shared/adverse-events/adverse-event.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useFollowUpWords } from '../follow-ups/follow-up-words.ts';
import styles from '../patients/column.module.css';
import { ColumnPart, NothingYet } from '../patients/column.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { useFresh } from '../patients/use-fresh.ts';
import { useLocalDay } from '../patients/use-local-day.ts';
import { useEventWords } from './event-words.ts';

/** Adverse events that stand there before the rest is asked for; those that go on come first. */
const firstEvents = 8;

/** What came after the sessions: calls and checks that are due, and adverse events. */
export const ChartEvents = ({ chart }: { readonly chart: Chart }) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const navigate = useNavigate();
  const { today } = useLocalDay();
  const words = useEventWords();
  const calls = useFollowUpWords();
  const writes = useRefusal()('adverse-events:save') === undefined;
  useFresh(['follow-ups:list']);
  const patient = chart.patient.id;
  const { data: after, error } = useAnswer('follow-ups:list', { patient, today });
  const due = after?.due ?? [];
  const newest = after?.sessions.find(({ invalid }) => !invalid)?.id ?? null;
  const events = [
    ...chart.adverseEvents.filter(isOpen),
    ...chart.adverseEvents.filter((event) => !isOpen(event)).toReversed(),
  ];
  const [all, setAll] = useState(false);
  const shown = all ? events : events.slice(0, firstEvents);
  const open = (id: string): void => go.form(patient, { kind: 'adverse-event', id });
  return (
    <ColumnPart
      title={intl.formatMessage({ id: 'events.title', defaultMessage: 'Follow-up' })}
      action={
        writes ? intl.formatMessage({ id: 'events.add', defaultMessage: 'Add adverse event' }) : undefined
      }
      onAction={() =>
        go.form(patient, { kind: 'adverse-event', id: newId(), ...(newest ? { session: newest } : {}) })
      }
    >
      {error && <FailureNotice failure={error.failure} />}
      {due.length === 0 && events.length === 0 && (
        <NothingYet>
          {intl.formatMessage({
            id: 'events.none',
            defaultMessage: 'How it went on: calls, the check at 4 weeks, and adverse events.',
          })}
        </NothingYet>
      )}
      <ul>
        {due.map((each) => (
          <li key={each.kind}>
            <button
              type="button"
              className={styles.item}
              disabled={!writes}
              onClick={() =>
                go.form(patient, {
                  kind: 'follow-up',
                  id: newId(),
                  session: each.session,
                  look: each.kind,
                })
              }
            >
              <span className="strong">{calls.kind(each.kind)}</span>
              <Tag icon={PhoneCall} tone={each.late ? 'caution' : 'info'}>
                {calls.due(each)}
              </Tag>
            </button>
          </li>
        ))}
        {shown.map((event) => (
          <li key={event.id}>
            <button type="button" className={styles.item} onClick={() => open(event.id)}>
              <span className="strong">{words.name(event)}</span>
              <Tag
                icon={isOpen(event) ? CircleAlert : CircleCheck}
                tone={isOpen(event) ? 'caution' : 'plain'}
              >
                {words.more(event)}
              </Tag>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < events.length && (
        <Button kind="bare" onPress={() => setAll(true)}>
          {intl.formatMessage(
            { id: 'events.all', defaultMessage: 'Show all {count, number}' },
            { count: events.length },
          )}
        </Button>
      )}
      {chart.sessions > 0 && (
        <div className={styles.after}>
          {writes && newest && (
            <Button
              kind="bare"
              icon={PhoneCall}
              onPress={() => go.form(patient, { kind: 'follow-up', id: newId(), session: newest })}
            >
              {intl.formatMessage({ id: 'follow-ups.add', defaultMessage: 'Record a call or check' })}
            </Button>
          )}
          <Button
            kind="bare"
            icon={PackageSearch}
            onPress={() =>
              void navigate({ to: '/patients/$patientId/exposures', params: { patientId: patient } })
            }
          >
            {intl.formatMessage({ id: 'exposures.of-patient', defaultMessage: 'Lots and devices used' })}
          </Button>
        </div>
      )}
    </ColumnPart>
  );
};
