import { useState } from 'react';
import { useIntl } from 'react-intl';
import { daysBetween } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import { hasTwin } from '../../../shared/drafts/draft.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { EarlierDialog } from '../body-maps/earlier-dialog.tsx';
import { ChartKeeping } from '../keeping/chart-keeping.tsx';
import { PaperList } from '../papers/paper-list.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useAreaNames } from '../../use-area-names.ts';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import styles from './chart-aside.module.css';
import column from './column.module.css';
import { EarlierVersions } from '../versions/earlier-versions.tsx';
import { Column, ColumnPart, NothingYet } from './column.tsx';
import { ChartPaper } from '../sheets/chart-paper.tsx';
import { depthWords } from './depth-words.ts';
import { useDraftWords } from './draft-words.ts';
import { useGoToDraft, useGoToPatients } from './open-form.ts';
import { RecordLeaves } from './record-leaves.tsx';
import { useLocalDay } from './use-local-day.ts';
import { WhatWasWritten } from './what-was-written.tsx';

/** The right column: what was left open, what was done last, when the patient comes again. */
export const ChartAside = ({ chart }: { readonly chart: Chart }) => {
  const intl = useIntl();
  return (
    <Column
      label={intl.formatMessage({ id: 'chart.aside', defaultMessage: 'Details, drafts and last session' })}
    >
      <OpenDrafts chart={chart} />
      <LastSession chart={chart} />
      <PaperList chart={chart} />
      <ChartPaper chart={chart} />
      <Person chart={chart} />
      <ChartKeeping patient={chart.patient} />
    </Column>
  );
};

const OpenDrafts = ({ chart }: { readonly chart: Chart }) => {
  const intl = useIntl();
  const goToDraft = useGoToDraft();
  const words = useDraftWords();
  const { dateOf, today, timeZone } = useLocalDay();
  const { drafts } = chart;
  if (drafts.length === 0) return null;
  const when = (at: number): string =>
    dateOf(at) === today ? formatTime(at, timeZone) : formatDate(dateOf(at));
  return (
    <ColumnPart title={intl.formatMessage({ id: 'chart.drafts', defaultMessage: 'Left open' })}>
      {drafts.map((draft) => (
        <button key={draft.id} type="button" className={column.item} onClick={() => goToDraft(draft)}>
          <span className={`strong ${styles.go}`}>{words.resume(draft.kind)}</span>
          {draft.about !== '' && (
            <span className="caption">
              <bdi>{draft.about}</bdi>
            </span>
          )}
          <span className="caption">
            {intl.formatMessage(
              {
                id: 'drafts.saved-by',
                defaultMessage: '{by, select, none {saved {when}} other {saved {when} by {name}}}',
              },
              {
                by: draft.by === '' ? 'none' : 'other',
                name: draft.by,
                when: when(draft.savedAt),
              },
            )}
          </span>
          {hasTwin(draft, drafts) && <span className="caption">{words.begun(draft, when)}</span>}
        </button>
      ))}
    </ColumnPart>
  );
};

const LastSession = ({ chart }: { readonly chart: Chart }) => {
  const intl = useIntl();
  const nameOf = useAreaNames();
  const { dateOf, now, today } = useLocalDay();
  const { lastSession, sessions } = chart;
  const [map, setMap] = useState(false);
  const title = intl.formatMessage({ id: 'chart.last-session', defaultMessage: 'Last session' });
  if (!lastSession) {
    return (
      <ColumnPart title={title}>
        <NothingYet>
          {intl.formatMessage({ id: 'chart.last-session.none', defaultMessage: 'No session sealed yet.' })}
        </NothingYet>
      </ColumnPart>
    );
  }
  const on = dateOf(lastSession.startedAt);
  return (
    <>
      <ColumnPart
        title={title}
        action={intl.formatMessage({ id: 'chart.last-session.map', defaultMessage: 'Body map' })}
        onAction={() => setMap(true)}
      >
        {map && <EarlierDialog chart={chart} now={now} onClose={() => setMap(false)} />}
        <p className={styles.figure}>
          <span className="date">{formatDate(on)}</span>
          <span className="caption">
            {intl.formatMessage(
              {
                id: 'chart.last-session.when',
                defaultMessage:
                  '{days, plural, =0 {today} one {yesterday} other {# days ago}}, {sessions, plural, one {# session} other {# sessions}} in all',
              },
              { days: daysBetween(on, today), sessions },
            )}
          </span>
        </p>
        <table className="table">
          <thead className="visually-hidden">
            <tr>
              <th>{intl.formatMessage({ id: 'chart.area', defaultMessage: 'Area' })}</th>
              <th>{intl.formatMessage({ id: 'chart.depth', defaultMessage: 'Depth' })}</th>
            </tr>
          </thead>
          <tbody>
            {lastSession.areas.map((area) => (
              <tr key={regionSideKey(area)}>
                <td>{nameOf(area)}</td>
                <td className="num">
                  {depthWords([area], intl.locale) ?? (
                    <span className="caption">
                      {intl.formatMessage({ id: 'answer.not-recorded', defaultMessage: 'Not recorded' })}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ColumnPart>
      <NextDate date={lastSession.nextDate} />
    </>
  );
};

const NextDate = ({ date }: { readonly date: string | null }) => {
  const intl = useIntl();
  const { today } = useLocalDay();
  return (
    <ColumnPart title={intl.formatMessage({ id: 'chart.next', defaultMessage: 'Next session' })}>
      {date === null ? (
        <NothingYet>
          {intl.formatMessage({ id: 'chart.next.none', defaultMessage: 'No date was agreed.' })}
        </NothingYet>
      ) : (
        <p className={styles.figure}>
          <span className="date">{formatDate(date)}</span>
          <span className="caption">
            {intl.formatMessage(
              {
                id: 'chart.next.when',
                defaultMessage:
                  '{state, select, past {{days, plural, one {# day} other {# days}} overdue} today {today} other {in {days, plural, one {# day} other {# days}}}}',
              },
              {
                state: date < today ? 'past' : date === today ? 'today' : 'ahead',
                days: Math.abs(daysBetween(today, date)),
              },
            )}
          </span>
        </p>
      )}
    </ColumnPart>
  );
};

/** How to reach the patient, and the way to change what was registered. */
const Person = ({ chart }: { readonly chart: Chart }) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const refusal = useRefusal();
  const { patient } = chart;
  const rows: readonly (readonly [string, string])[] = [
    [intl.formatMessage({ id: 'patients.phone', defaultMessage: 'Phone' }), patient.phone],
    [intl.formatMessage({ id: 'patients.email', defaultMessage: 'Email' }), patient.email],
    [intl.formatMessage({ id: 'patients.address', defaultMessage: 'Address' }), patient.address],
    [intl.formatMessage({ id: 'patients.note', defaultMessage: 'Note' }), patient.note],
  ];
  const filled = rows.filter(([, value]) => value.trim() !== '');
  return (
    <ColumnPart
      title={intl.formatMessage({ id: 'chart.person', defaultMessage: 'Details' })}
      action={
        refusal('patients:save') === undefined
          ? intl.formatMessage({ id: 'chart.person.change', defaultMessage: 'Change details' })
          : undefined
      }
      onAction={() => go.form(patient.id, { kind: 'patient', id: patient.id })}
    >
      {filled.length === 0 && (
        <NothingYet>
          {intl.formatMessage({
            id: 'chart.person.none',
            defaultMessage: 'No phone, email or address recorded.',
          })}
        </NothingYet>
      )}
      <dl className={`facts ${styles.facts}`}>
        {filled.map(([label, value]) => (
          <div key={label} className={styles.fact}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles.acts}>
        {refusal('entries:list') === undefined && <WhatWasWritten patient={patient} />}
        <RecordLeaves patient={patient} />
        {patient.revision > 1 && (
          <EarlierVersions
            quiet
            type="patient"
            id={patient.id}
            title={intl.formatMessage({ id: 'chart.person', defaultMessage: 'Details' })}
          />
        )}
      </div>
    </ColumnPart>
  );
};
