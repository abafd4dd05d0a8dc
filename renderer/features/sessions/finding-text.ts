import { useIntl } from 'react-intl';
import { findingValues } from '../../../shared/rules/message-values.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { findingMessages } from '../../../shared/rules/messages.ts';
import { useAreaNames } from '../../use-area-names.ts';

/** What a finding says: the fact, why, and what to do. */
export interface FindingText {
  readonly what: string;
  readonly why: string;
  readonly act: string;
}

/** Puts findings into words with their values and units. */
export const useFindingText = (): ((finding: Finding) => FindingText) => {
  const intl = useIntl();
  const areaName = useAreaNames();
  return (finding) => {
    const messages = findingMessages(finding);
    const values = findingValues(finding, intl.locale, areaName);
    return {
      what: intl.formatMessage(messages.what, values),
      why: intl.formatMessage(messages.why, values),
      act: intl.formatMessage(messages.do, values),
    };
  };
};
