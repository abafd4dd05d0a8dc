import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { isOutsideConsent } from '../../../shared/consents/addition-wanted.ts';
import { passOf } from '../../../shared/passes/pass.ts';
import { sortAreas } from '../../../shared/regions/region-side.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { reasonKey } from '../../../shared/rules/reasons.ts';
import { parseSubject } from '../../../shared/rules/subjects.ts';
import { Finding as FindingBlock, FindingLine } from '../../ui/finding.tsx';
import { useAreaNames } from '../../use-area-names.ts';
import { MoreWhy, WhyFound } from '../rules/why-rule.tsx';
import { AddToConsent } from './add-to-consent.tsx';
import { useFindingText } from './finding-text.ts';
import { useSessionForm } from './form-context.ts';
import { PassButton, PassedLine } from './passed-stop.tsx';
import { ReasonFields } from './reason-fields.tsx';
import styles from './session-form.module.css';
import { isUnasked, UnaskedFindings } from './unasked-findings.tsx';

interface FindingsAtProps {
  /** The subjects this place speaks for; a name ending in a point takes all below it. */
  readonly subjects: readonly string[];
  /** Ways out that change a value, per finding. */
  readonly waysOut?: (finding: Finding) => ReactNode;
}

/** One thing found on several areas. */
interface Group {
  readonly key: string;
  readonly findings: readonly [Finding, ...Finding[]];
}

const grouped = (findings: readonly Finding[]): Group[] => {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = `${finding.rule} ${JSON.stringify(finding.values)} ${finding.unknown}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups].map(([key, list]) => ({ key, findings: list }));
};

/** The findings that stand here, under the values they speak of; the loud ones take their reason here. */
export const FindingsAt = ({ subjects, waysOut }: FindingsAtProps) => {
  const { findings } = useSessionForm();
  const here = findings.filter(({ subject }) =>
    subjects.some((each) => (each.endsWith('.') ? subject.startsWith(each) : subject === each)),
  );
  if (here.length === 0) return null;
  return (
    <div className="stack" data-paths={here.map(({ subject }) => subject).join(' ')}>
      {grouped(here.filter((finding) => !isUnasked(finding))).map(({ key, findings: list }) => (
        <OneFinding
          key={key}
          findings={list}
          everywhere={list.length === subjects.length}
          waysOut={waysOut}
        />
      ))}
      <UnaskedFindings findings={here.filter(isUnasked)} />
    </div>
  );
};

interface OneFindingProps {
  readonly findings: Group['findings'];
  /** It was found on all areas that this place speaks for, so that their names need not be said. */
  readonly everywhere: boolean;
  readonly waysOut?: (finding: Finding) => ReactNode;
}

const OneFinding = ({ findings, everywhere, waysOut }: OneFindingProps) => {
  const intl = useIntl();
  const { draft, passes } = useSessionForm();
  const textOf = useFindingText();
  const nameOf = useAreaNames();
  const [first] = findings;
  const text = textOf(first, findings);
  const named = text.what !== textOf(first, []).what;
  const places = findings.flatMap(({ subject }) => {
    const parsed = parseSubject(subject);
    return parsed?.kind === 'area' ? [parsed.area] : [];
  });
  const names = sortAreas(places).map(nameOf);
  const told =
    names.length > 0 && !everywhere && !named ? `${intl.formatList(names, { type: 'conjunction' })}: ` : '';
  const reasons = findings.map(
    (finding) => draft.reasons.find((reason) => reasonKey(reason) === reasonKey(finding))?.text ?? '',
  );
  const given = reasons.every((reason) => reason.trim() !== '');
  const [editing, setEditing] = useState(!given);
  const [whyShown, setWhyShown] = useState(false);
  const wants = first.level === 'ask' || first.level === 'stop';
  const what = `${told}${text.what}`;

  if (!wants) {
    return !whyShown ? (
      <FindingLine level={first.level} onGo={() => setWhyShown(true)}>
        {what}
      </FindingLine>
    ) : (
      <FindingBlock
        level={first.level}
        why={
          <>
            {text.why} {text.act} <WhyFound finding={first} />
          </>
        }
      >
        {what}
      </FindingBlock>
    );
  }
  const pass = passOf(first, passes.passes);
  if (pass && findings.every((finding) => passOf(finding, passes.passes))) {
    return <PassedLine pass={pass} what={what} />;
  }
  if (given && !editing) {
    return (
      <FindingLine level="answered" onGo={() => setEditing(true)}>
        {intl.formatMessage(
          { id: 'sessions.reason.given', defaultMessage: '{reason}. {what}' },
          { reason: reasons[0]?.replace(/(?<![.\s])[.\s]+$/, ''), what },
        )}{' '}
        <span className={styles.change}>
          {intl.formatMessage({ id: 'sessions.reason.change', defaultMessage: 'Change the reason' })}
        </span>
      </FindingLine>
    );
  }
  return (
    <FindingBlock
      level={first.level}
      why={
        <>
          {text.why} {text.act}
          <MoreWhy finding={first} />
        </>
      }
      actions={
        <ReasonFields
          findings={findings}
          text={reasons[0] ?? ''}
          waysOut={
            first.level === 'stop' ? (
              <>
                {waysOut?.(first)}
                {isOutsideConsent(first) && <AddToConsent />}
                <PassButton findings={findings} />
              </>
            ) : (
              <>
                {waysOut?.(first)}
                {isOutsideConsent(first) && <AddToConsent />}
              </>
            )
          }
          onDone={() => setEditing(!given)}
        />
      }
    >
      {what}
    </FindingBlock>
  );
};
