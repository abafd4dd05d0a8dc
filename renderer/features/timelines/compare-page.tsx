import { useNavigate, useParams, useRouter, useRouterState } from '@tanstack/react-router';
import { ArrowLeft, Columns2, Equal, EqualNot, Printer } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { validityWords } from '../../../shared/labels/validity-labels.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type {
  ComparedSession,
  SessionComparison,
  SessionPicture,
} from '../../../shared/timelines/timeline.ts';
import { useAnswer, useChange } from '../../api.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Tag } from '../../ui/tag.tsx';
import { UnbrokenDates } from '../../ui/unbroken-dates.tsx';
import { useAreaWords } from '../../use-area-names.ts';
import { useGoToPatients } from '../patients/open-form.ts';
import { useFresh } from '../patients/use-fresh.ts';
import { NotValidTag } from '../corrections/not-valid-notice.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import { SessionGlyph, usePictureText } from './session-glyph.tsx';
import styles from './timelines.module.css';

declare module '@tanstack/history' {
  interface HistoryState {
    /** The two sessions that were beside each other, so that Back comes to them. */
    compared?: { readonly left: string | null; readonly right: string | null };
  }
}

/** Any two sessions of a patient beside each other, value by value. */
export const ComparePage = () => {
  const intl = useIntl();
  const router = useRouter();
  const navigate = useNavigate();
  const go = useGoToPatients();
  const { patientId } = useParams({ from: '/patients/$patientId/compare' });
  useFresh(['timelines:overview', 'timelines:compare', 'patients:chart']);
  const before = useRouterState({ select: ({ location }) => location.state.compared });
  const [chosen, choose] = useState(before ?? { left: null, right: null });
  const { data: chart, error: chartError } = useAnswer('patients:chart', { id: patientId });
  const { data: overview, error: overviewError } = useAnswer('timelines:overview', { patient: patientId });
  const sessions = overview?.sessions ?? [];
  const right = chosen.right ?? sessions.at(-1)?.id ?? null;
  const left = chosen.left ?? sessions.findLast(({ id }) => id !== right)?.id ?? null;
  const two = { left: left ?? '', right: right ?? '' };
  const both = left !== null && right !== null;
  const { data: comparison, error } = useAnswer('timelines:compare', two, { enabled: both });
  const print = useChange('timelines:print-comparison');
  const failure = (chartError ?? overviewError ?? error ?? print.error)?.failure;
  const makePaper = async (): Promise<void> => {
    const made = await print.mutateAsync(two).catch(() => null);
    if (!made) return;
    const state = { compared: { left, right } };
    await navigate({ to: '/patients/$patientId/compare', params: { patientId }, replace: true, state });
    go.document(made.id);
  };
  const tooFew = overview !== undefined && sessions.length < 2;
  return (
    <WorkFrame
      current="patients"
      banner={
        <>
          {chart && <ChartBanner chart={chart} />}
          {failure && <FailureNotice failure={failure} />}
        </>
      }
      actions={
        <ActionBar>
          <Button leaves icon={ArrowLeft} onPress={() => router.history.back()}>
            {intl.formatMessage({ id: 'document.back', defaultMessage: 'Back' })}
          </Button>
          <Button
            kind="primary"
            icon={Printer}
            notYet={both ? undefined : intl.formatMessage(twoNeeded)}
            onPress={makePaper}
          >
            {intl.formatMessage({ id: 'compare.print', defaultMessage: 'Print this comparison' })}
          </Button>
        </ActionBar>
      }
    >
      {tooFew ? (
        <Empty icon={Columns2} title={intl.formatMessage(twoNeeded)}>
          {intl.formatMessage({
            id: 'compare.none',
            defaultMessage: 'Two sealed sessions of a patient stand beside each other here.',
          })}
        </Empty>
      ) : (
        <>
          <div className={styles.two}>
            <SessionChoice
              label={intl.formatMessage({ id: 'versions.before', defaultMessage: 'Compare' })}
              sessions={sessions}
              value={left}
              onChange={(id) => choose({ left: id, right })}
            />
            <SessionChoice
              label={intl.formatMessage({ id: 'versions.after', defaultMessage: 'with' })}
              sessions={sessions}
              value={right}
              onChange={(id) => choose({ left, right: id })}
            />
          </div>
          {comparison && <Compared comparison={comparison} />}
        </>
      )}
    </WorkFrame>
  );
};

const twoNeeded = { id: 'timelines.two-needed', defaultMessage: 'There are not two sessions yet.' };

interface SessionChoiceProps {
  readonly label: string;
  readonly sessions: readonly SessionPicture[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

const SessionChoice = ({ label, sessions, value, onChange }: SessionChoiceProps) => {
  const intl = useIntl();
  const name = useSessionName();
  const areas = useAreaWords();
  return (
    <ComboBox
      label={label}
      reserveLine={false}
      options={sessions.toReversed().map((session) => ({
        value: session.id,
        label: name(session),
        detail: [
          ...(session.invalid ? [intl.formatMessage(validityWords['not-valid'])] : []),
          areas(session.areas),
        ].join('. '),
      }))}
      value={value}
      onChange={onChange}
    />
  );
};

/** "Session 3, 20-Nov-2026". */
const useSessionName = (): ((session: SessionPicture) => string) => {
  const intl = useIntl();
  const { dateOf } = useLocalDay();
  return ({ ordinal, at }) =>
    intl.formatMessage(
      { id: 'compare.session', defaultMessage: 'Session {number}, {date}' },
      { number: ordinal, date: formatDate(dateOf(at)) },
    );
};

const Compared = ({ comparison }: { readonly comparison: SessionComparison }) => {
  const intl = useIntl();
  const [onlyDifferent, setOnly] = useState(false);
  const { left, right, fields } = comparison;
  const different = fields.filter(({ differs }) => differs);
  const absent = intl.formatMessage({ id: 'versions.absent', defaultMessage: 'Not there' });
  return (
    <>
      <div className={styles.options}>
        <span role="status">
          {intl.formatMessage(
            {
              id: 'compare.count',
              defaultMessage:
                '{count, plural, =0 {No value differs.} one {One value differs.} other {# values differ.}}',
            },
            { count: different.length },
          )}
        </span>
        <Checkbox checked={onlyDifferent} onChange={setOnly}>
          {intl.formatMessage({ id: 'compare.only', defaultMessage: 'Show only what differs' })}
        </Checkbox>
      </div>
      <div
        className={styles.compared}
        role="region"
        tabIndex={0}
        aria-label={intl.formatMessage({
          id: 'compare.table',
          defaultMessage: 'Both sessions, value by value',
        })}
      >
        <table className="table">
          <thead>
            <tr>
              <th scope="col" className={styles.field}>
                {intl.formatMessage({ id: 'compare.field', defaultMessage: 'Value' })}
              </th>
              <th scope="col">
                <Head side={left} />
              </th>
              <th scope="col">
                <Head side={right} />
              </th>
              <th scope="col" className={styles.mark}>
                <span className="visually-hidden">
                  {intl.formatMessage({ id: 'compare.differs-head', defaultMessage: 'Same or different' })}
                </span>
              </th>
            </tr>
          </thead>
          <tbody>
            {(onlyDifferent ? different : fields).map((field) => (
              <tr key={field.label} className={field.differs ? styles.differs : undefined}>
                <th scope="row">
                  <bdi>{field.label}</bdi>
                </th>
                <td>
                  <bdi className={field.left === undefined ? 'muted' : undefined}>{field.left ?? absent}</bdi>
                </td>
                <td>
                  <bdi className={field.right === undefined ? 'muted' : undefined}>
                    {field.right ?? absent}
                  </bdi>
                </td>
                <td>
                  {field.differs ? (
                    <Tag icon={EqualNot} tone="caution">
                      {intl.formatMessage({ id: 'compare.differs', defaultMessage: 'Differs' })}
                    </Tag>
                  ) : (
                    <Tag icon={Equal}>
                      {intl.formatMessage({ id: 'compare.same', defaultMessage: 'Same' })}
                    </Tag>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};

const Head = ({ side }: { readonly side: ComparedSession }) => {
  const name = useSessionName();
  const text = usePictureText()(side.picture);
  return (
    <span className="stack">
      <span>
        <UnbrokenDates>{name(side.picture)}</UnbrokenDates>
      </span>
      <SessionGlyph picture={side.picture} label={text} />
      {side.picture.invalid && <NotValidTag />}
      <bdi className="caption">{side.by}</bdi>
    </span>
  );
};
