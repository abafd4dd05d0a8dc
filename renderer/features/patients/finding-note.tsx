import { useIntl } from 'react-intl';
import type { Finding } from '../../../shared/rules/finding.ts';
import { displayValues } from '../../../shared/rules/message-values.ts';
import { findingMessages } from '../../../shared/rules/messages.ts';
import { rules } from '../../../shared/rules/rules.ts';
import { Finding as FindingBlock } from '../../ui/finding.tsx';

/** A finding in words: what, why and what to do, with its source. */
export const FindingNote = ({ finding }: { readonly finding: Finding }) => {
  const intl = useIntl();
  const messages = findingMessages(finding);
  const values = displayValues(finding.values, intl.locale);
  const source = rules.find((rule) => rule.id === finding.rule)?.source;
  return (
    <FindingBlock
      level={finding.level}
      why={
        <>
          {intl.formatMessage(messages.why, values)} {intl.formatMessage(messages.do, values)}
          {source && (
            <>
              {' '}
              <span>
                {intl.formatMessage({ id: 'rules.source', defaultMessage: 'Source: {source}.' }, { source })}
              </span>
            </>
          )}
        </>
      }
    >
      {intl.formatMessage(messages.what, values)}
    </FindingBlock>
  );
};
