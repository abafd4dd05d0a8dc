import { memo } from 'react';
import { useIntl } from 'react-intl';
import { isSpoken, type Finding } from '../../../shared/rules/finding.ts';
import { reasonKey } from '../../../shared/rules/reasons.ts';
import type { SectionState } from '../../../shared/sessions/completeness.ts';
import type { SessionFields } from '../../../shared/sessions/session.ts';
import { FindingLine } from '../../ui/finding.tsx';
import { StripColumn, StripLine, type StripStep } from '../../ui/strip.tsx';
import { groupFindings, type FindingGroup } from './finding-lines.ts';
import { useFindingText } from './finding-text.ts';
import { stepNames, stepOf, type Place, type Step } from './steps.ts';
import { isUnasked, useUnaskedWords } from './unasked-findings.tsx';

/** What of a session its strip tells. */
type StripFields = Pick<SessionFields, 'areas' | 'products' | 'reasons'>;

interface SessionStripProps {
  readonly form: 'column' | 'line';
  readonly title: string;
  readonly sections: readonly SectionState[];
  readonly findings: readonly Finding[];
  readonly fields: StripFields;
  /** Null where nothing is open for editing. */
  readonly current: Step | null;
  readonly onGo: (place: Place, paths?: readonly string[]) => void;
}

/** How far the record is, and everything that still speaks, as a column or one line. */
export const SessionStrip = memo(function SessionStrip(props: SessionStripProps) {
  const { form, title, sections, fields, current, onGo } = props;
  const findings = props.findings.filter(isSpoken);
  const intl = useIntl();
  const notes = useStripNotes(fields);
  const textOf = useFindingText();
  const given = new Set(fields.reasons.map(reasonKey));
  const unasked = useUnaskedWords();
  const unaskedCount = new Set(findings.filter(isUnasked).map(({ subject }) => subject)).size;
  const lines = groupFindings(
    findings,
    (finding, meant) => (isUnasked(finding) ? unasked(unaskedCount) : textOf(finding, meant).what),
    (finding) => given.has(reasonKey(finding)),
  );
  const count = (level: Finding['level']): number =>
    lines.filter((line) => !line.answered && line.finding.level === level).length;
  /** A sealed record has nothing left to do: what is open stays so. */
  const openWords = (left: number): string =>
    current === null
      ? intl.formatMessage({ id: 'sessions.strip.not-complete', defaultMessage: 'not complete' })
      : intl.formatMessage({ id: 'sessions.strip.left', defaultMessage: '{left} left' }, { left });
  const strip = {
    label: intl.formatMessage({ id: 'sessions.strip.label', defaultMessage: 'Completeness' }),
    title,
    steps: sections.map(({ section, state, missing }): StripStep => ({
      id: section,
      name: intl.formatMessage(stepNames[section]),
      state,
      note: state === 'todo' ? openWords(missing.length) : notes(section),
      current: section === current,
    })),
    onGo: (id: string) => onGo(id as Step),
    children: lines.length > 0 && <FindingLines lines={lines} onGo={onGo} />,
  };
  return form === 'column' ? (
    <StripColumn {...strip} />
  ) : (
    <StripLine
      {...strip}
      counts={{ stop: count('stop'), ask: count('ask'), caution: count('caution'), info: count('info') }}
    />
  );
});

/** The shortest words for a section that is recorded. */
const useStripNotes = (fields: StripFields): ((section: Step) => string | undefined) => {
  const intl = useIntl();
  return (section) => {
    if (section === 'treatment') {
      return intl.formatMessage(
        { id: 'sessions.strip.areas', defaultMessage: '{count, plural, one {# area} other {# areas}}' },
        { count: fields.areas.length },
      );
    }
    if (section === 'products') {
      return fields.products.length === 0
        ? intl.formatMessage({ id: 'sessions.strip.none', defaultMessage: 'none' })
        : String(fields.products.length);
    }
    return undefined;
  };
};

interface FindingLinesProps {
  readonly lines: readonly FindingGroup[];
  readonly onGo: SessionStripProps['onGo'];
}

const FindingLines = ({ lines, onGo }: FindingLinesProps) => {
  const intl = useIntl();
  return (
    <>
      <h3 className="label">
        {intl.formatMessage(
          {
            id: 'sessions.strip.findings',
            defaultMessage: '{count, plural, one {# finding} other {# findings}}',
          },
          { count: lines.length },
        )}
      </h3>
      {lines.map(({ key, finding, words, named, answered, count, subjects }) => (
        <FindingLine
          key={key}
          level={answered ? 'answered' : finding.level}
          onGo={() => onGo(stepOf(finding.subject), subjects)}
        >
          {count > 1 && !named && !isUnasked(finding)
            ? intl.formatMessage(
                { id: 'sessions.strip.times', defaultMessage: '{words} ({count} areas)' },
                { words, count },
              )
            : words}
        </FindingLine>
      ))}
    </>
  );
};
