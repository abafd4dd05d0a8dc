import { useRouterState } from '@tanstack/react-router';
import { MonitorCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { parseSheetNumber } from '../../../shared/sheets/sheet-number.ts';
import type { PaperDraft } from '../../../shared/sessions/paper.ts';
import { notPaper } from '../../../shared/sessions/paper-times.ts';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { Finding } from '../../ui/finding.tsx';
import styles from '../sheets/sheets.module.css';
import { useSessionForm } from './form-context.ts';
import { placeNames, stepElementId } from './steps.ts';
import { TypedDate } from './typed-date.tsx';
import { TypedText } from './typed-text.tsx';
import { TypedTime } from './typed-time.tsx';

interface PaperPartProps {
  readonly session: string;
  /** Left out while a sealed session is amended: it stays one from paper. */
  readonly canLeave: boolean;
}

/** Of which paper a session is entered: its number, the day and its times, and who treated. */
export const PaperPart = ({ session, canLeave }: PaperPartProps) => {
  const intl = useIntl();
  const { draft, change, today, timeZone, home, problemAt } = useSessionForm();
  const people = useAnswer('sheets:people', {}, { enabled: draft.paper !== null });
  const part = useRef<HTMLElement>(null);
  const opened = useRouterState({ select: ({ location }) => location.state.paper !== undefined });
  // Whoever opened the page to enter a sheet begins with what is not known of it.
  useEffect(() => {
    const fields = opened ? [...(part.current?.querySelectorAll('input') ?? [])] : [];
    (fields.find(({ value }) => value === '') ?? fields[0])?.focus();
  }, [opened]);
  const { paper } = draft;
  if (!paper) return null;
  const set = (key: 'sheet' | 'date' | 'treatedBy', label: string) => (value: string | null) =>
    change({ key: `paper.${key}`, label: label.toLowerCase() }, (before) =>
      before.paper ? { ...before, paper: { ...before.paper, [key]: value } } : before,
    );
  const words = {
    title: intl.formatMessage(placeNames.paper),
    sheet: intl.formatMessage({ id: 'sessions.paper.sheet', defaultMessage: 'Sheet number' }),
    date: intl.formatMessage({ id: 'sessions.paper.date', defaultMessage: 'Day of treatment' }),
    by: intl.formatMessage({ id: 'sessions.paper.by', defaultMessage: 'Treated by' }),
    leave: intl.formatMessage({ id: 'sessions.paper.leave', defaultMessage: 'Not from paper' }),
  };
  const unknownPerson = problemAt(['paper.treatedBy']);
  return (
    <section ref={part} id={stepElementId('paper')} className={styles.paper} aria-label={words.title}>
      <div className={styles.head}>
        <h2 className="heading">{words.title}</h2>
        {canLeave && (
          <Button
            kind="bare"
            icon={MonitorCheck}
            onPress={() =>
              change({ key: 'paper', label: words.leave.toLowerCase() }, (before) =>
                notPaper(before, { today, timeZone }),
              )
            }
          >
            {words.leave}
          </Button>
        )}
      </div>
      <p className="caption">
        {intl.formatMessage({
          id: 'sessions.paper.text',
          defaultMessage:
            'Enter what the sheet says. The session is marked as entered from paper, with its day and today. Leave the number empty for a paper without one.',
        })}
      </p>
      <div className={styles.times}>
        <TypedText
          label={words.sheet}
          path="paper.sheet"
          code
          text={paper.sheet}
          onText={set('sheet', words.sheet)}
        />
        <TypedDate label={words.date} path="paper.date" text={paper.date} onText={set('date', words.date)} />
        <TypedTime
          label={intl.formatMessage({ id: 'sessions.paper.from', defaultMessage: 'Began' })}
          at="from"
        />
        <TypedTime label={intl.formatMessage({ id: 'sessions.paper.to', defaultMessage: 'Ended' })} at="to" />
      </div>
      <AboutSheet paper={paper} session={session} />
      {people.error && <FailureNotice failure={people.error.failure} />}
      {people.data && (people.data.length > 1 || unknownPerson !== undefined) && (
        <SingleChipGroup
          label={words.by}
          paths={['paper.treatedBy']}
          error={unknownPerson}
          value={paper.treatedBy ?? home.user.id}
          options={people.data.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => set('treatedBy', words.by)(id === home.user.id ? null : id)}
        />
      )}
    </section>
  );
};

/** What is known of the sheet whose number was typed: entered already, not used, or never printed here. */
const AboutSheet = ({ paper, session }: { readonly paper: PaperDraft; readonly session: string }) => {
  const intl = useIntl();
  const { chart } = useSessionForm();
  const number = parseSheetNumber(paper.sheet);
  if (!number.ok || number.value.patient !== chart.patient.number) return null;
  const known = chart.sheets.filter((sheet) => sheet.number === number.text);
  const other = known.find((sheet) => sheet.session !== null && sheet.session !== session);
  if (other && !known.some((sheet) => sheet.session === session)) {
    return (
      <Finding level="caution">
        {intl.formatMessage(
          {
            id: 'sessions.paper.again',
            defaultMessage:
              'This sheet was entered already, as session {ordinal}. Look at it before you enter it again.',
          },
          { ordinal: other.ordinal },
        )}
      </Finding>
    );
  }
  if (known.some(({ droppedAt }) => droppedAt === null)) return null;
  return (
    <Finding level="info">
      {known.length > 0
        ? intl.formatMessage({
            id: 'sessions.paper.dropped',
            defaultMessage: 'Somebody noted that this sheet was not used.',
          })
        : intl.formatMessage({
            id: 'sessions.paper.unknown',
            defaultMessage: 'No sheet with this number was printed from these records.',
          })}
    </Finding>
  );
};
