import { CircleAlert } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Finding } from '../../../shared/rules/finding.ts';
import { escalations } from '../../../shared/follow-ups/findings.ts';
import { Button } from '../../ui/button.tsx';
import { Finding as FindingBlock, FindingLine } from '../../ui/finding.tsx';
import { Notice } from '../../ui/notice.tsx';
import { WhyFound } from '../rules/why-rule.tsx';
import { useFindingText } from '../sessions/finding-text.ts';

interface ToldFindingsProps {
  readonly findings: readonly Finding[];
}

interface EscalationProps extends ToldFindingsProps {
  /** Leads to the form of an adverse event; left out where it may not be recorded. */
  readonly onEvent?: () => void;
}

/** The loudest of what was told, over the card where it does not scroll away: what it means and what to do now. */
export const Escalation = ({ findings, onEvent }: EscalationProps) => {
  const intl = useIntl();
  const textOf = useFindingText();
  const [loudest] = escalations(findings);
  if (!loudest) return null;
  const text = textOf(loudest);
  return (
    <Notice
      level={loudest.level === 'stop' ? 'stop' : 'caution'}
      title={text.what}
      actions={
        onEvent && (
          <Button icon={CircleAlert} onPress={onEvent}>
            {intl.formatMessage({
              id: 'follow-ups.to-event',
              defaultMessage: 'Save, then record an adverse event',
            })}
          </Button>
        )
      }
    >
      {text.act}
    </Notice>
  );
};

/** Everything that the rules say about the answers: what was told with why and what to do, what was not asked in a line. */
export const ToldFindings = ({ findings }: ToldFindingsProps) => {
  const textOf = useFindingText();
  if (findings.length === 0) return null;
  return (
    <div className="stack">
      {findings.map((finding) => {
        const text = textOf(finding);
        return finding.unknown ? (
          <FindingLine key={finding.rule} level="info">
            {text.what}
          </FindingLine>
        ) : (
          <FindingBlock
            key={finding.rule}
            level={finding.level}
            why={
              <>
                {text.act} {text.why} <WhyFound finding={finding} />
              </>
            }
          >
            {text.what}
          </FindingBlock>
        );
      })}
    </div>
  );
};
