import { useIntl } from 'react-intl';
import type { Finding } from '../../../shared/rules/finding.ts';
import { findingValues } from '../../../shared/rules/message-values.ts';
import { findingMessages } from '../../../shared/rules/messages.ts';
import { useAreaNames } from '../../use-area-names.ts';
import { Finding as FindingBlock } from '../../ui/finding.tsx';
import { WhyFound } from '../rules/why-rule.tsx';

/** A finding in words: what, why and what to do, with its source. */
export const FindingNote = ({ finding }: { readonly finding: Finding }) => {
  const intl = useIntl();
  const areaName = useAreaNames();
  const messages = findingMessages(finding);
  const values = findingValues(finding, intl.locale, areaName);
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
      {intl.formatMessage(messages.what, values)}
    </FindingBlock>
  );
};
