import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import type { Facts } from '../../../shared/rules/facts.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { displayValues } from '../../../shared/rules/message-values.ts';
import { findingMessages } from '../../../shared/rules/messages.ts';
import { questionSubject } from '../../../shared/rules/subjects.ts';
import { askedAfter, questionIds } from '../../../shared/screenings/questions.ts';
import type { Screening } from '../../../shared/screenings/screening.ts';
import { Finding as FindingBlock, FindingLine } from '../../ui/finding.tsx';
import { Tag } from '../../ui/tag.tsx';
import { WhyFound } from '../rules/why-rule.tsx';
import { EarlierVersions } from '../versions/earlier-versions.tsx';
import { allergiesInWords, knownFindings, screenedAllergies, yesInWords } from './banner-alerts.ts';
import styles from './column.module.css';
import { ColumnPart } from './column.tsx';
import { screeningIsDue } from './next-step.ts';
import { useLocalDay } from './use-local-day.ts';

interface StopsAndCautionsProps {
  readonly screening: Screening | null;
  readonly facts: Facts;
}

/** All that is to be minded with this patient, in words, and how fresh it is. */
export const StopsAndCautions = ({ screening, facts }: StopsAndCautionsProps) => {
  const intl = useIntl();
  const findings = knownFindings(facts);
  const allergies = screenedAllergies(facts);
  const told = new Set([...findings.map(({ subject }) => subject), ...allergies.map(questionSubject)]);
  // A yes that no rule speaks of is still a yes.
  const otherYes = questionIds.filter(
    (id) => screening?.answers[id]?.answer === 'yes' && !told.has(questionSubject(id)),
  );
  const detailOf = (subject: string): string => {
    const id = questionIds.find((each) => questionSubject(each) === subject);
    return (id && screening?.answers[id]?.detail.trim()) ?? '';
  };
  /** A rule's sentence with what the patient said: "Diabetes: healing can be slower. Told: type 2." */
  const withDetail = (sentence: string, detail: string): string =>
    detail === ''
      ? sentence
      : intl.formatMessage(
          { id: 'chart.stops.told', defaultMessage: '{sentence} Told: {detail}.' },
          { sentence, detail: detail.replace(/\.$/, '') },
        );
  return (
    <ColumnPart title={intl.formatMessage({ id: 'chart.stops', defaultMessage: 'Stops and cautions' })}>
      <div className={styles.lines}>
        {facts.patient?.allergies.state === 'some' && (
          <FindingLine level="stop">{allergiesInWords(intl, facts)}.</FindingLine>
        )}
        {allergies.map((id) => (
          <FindingLine key={id} level="stop">
            {yesInWords(intl, facts, id)}.
          </FindingLine>
        ))}
        {findings.map((finding) => (
          <KnownFinding key={`${finding.rule} ${finding.subject}`} finding={finding}>
            {withDetail(
              intl.formatMessage(findingMessages(finding).what, displayValues(finding.values, intl.locale)),
              detailOf(finding.subject),
            )}
          </KnownFinding>
        ))}
        {otherYes.map((id) => (
          <FindingLine key={id} level="info">
            {yesInWords(intl, facts, id)}.
          </FindingLine>
        ))}
        <Freshness screening={screening} facts={facts} />
      </div>
      {screening && (
        <EarlierVersions
          quiet
          type="screenings"
          id={screening.patient}
          title={intl.formatMessage({ id: 'history.screening', defaultMessage: 'Screening' })}
        />
      )}
    </ColumnPart>
  );
};

interface KnownFindingProps {
  readonly finding: Finding;
  readonly children: string;
}

/** One line; pressed, it says why, from which source, and what to do. */
const KnownFinding = ({ finding, children }: KnownFindingProps) => {
  const intl = useIntl();
  const [open, setOpen] = useState(false);
  const messages = findingMessages(finding);
  const values = displayValues(finding.values, intl.locale);
  if (!open) {
    return (
      <FindingLine level={finding.level} onGo={() => setOpen(true)}>
        {children}
      </FindingLine>
    );
  }
  return (
    <FindingBlock
      level={finding.level}
      why={
        <>
          {intl.formatMessage(messages.why, values)} {intl.formatMessage(messages.do, values)}
          <WhyFound finding={finding} />
        </>
      }
    >
      {children}
    </FindingBlock>
  );
};

/** When the questions were asked, and how many were not. */
const Freshness = ({ screening, facts }: StopsAndCautionsProps) => {
  const intl = useIntl();
  const { dateOf, timeZone } = useLocalDay();
  if (!screening) {
    return (
      <Tag icon={CircleDashed} tone="caution">
        {intl.formatMessage({ id: 'chart.not-screened', defaultMessage: 'Not screened yet' })}
      </Tag>
    );
  }
  const open = askedAfter(screening.answers).filter(
    (id) => (screening.answers[id]?.answer ?? 'not-asked') === 'not-asked',
  ).length;
  const due = screeningIsDue(facts);
  return (
    <>
      {open > 0 && (
        <Tag icon={CircleDashed} tone="caution">
          {intl.formatMessage(
            {
              id: 'chart.not-asked',
              defaultMessage: '{open, plural, one {# question} other {# questions}} not asked',
            },
            { open },
          )}
        </Tag>
      )}
      {due ? (
        <Tag icon={CircleAlert} tone="caution">
          {intl.formatMessage(
            { id: 'chart.screened-before', defaultMessage: 'Last screened {date}, not confirmed today' },
            { date: formatDate(dateOf(screening.at)) },
          )}
        </Tag>
      ) : (
        <Tag icon={CircleCheck} tone="ok">
          {intl.formatMessage(
            { id: 'chart.screened-today', defaultMessage: 'Screened today {time}' },
            { time: formatTime(screening.at, timeZone) },
          )}
        </Tag>
      )}
    </>
  );
};
