import { useIntl } from 'react-intl';
import { findingValues } from '../../../shared/rules/message-values.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { findingMessages } from '../../../shared/rules/messages.ts';
import { parseSubject } from '../../../shared/rules/subjects.ts';
import { useAreaWords } from '../../use-area-names.ts';

/** What a finding says: the fact, why, and what to do. */
export interface FindingText {
  readonly what: string;
  readonly why: string;
  readonly act: string;
}

/**
 * Puts findings into words with their values and units. Of several areas the areas that are meant are given with it: a sentence
 * that names its area names them all, and none of them where the list is empty.
 */
export const useFindingText = (): ((finding: Finding, meant?: readonly Finding[]) => FindingText) => {
  const intl = useIntl();
  const areaWords = useAreaWords();
  return (finding, meant = [finding]) => {
    const messages = findingMessages(finding);
    const areas = meant.flatMap(({ subject }) => {
      const place = parseSubject(subject);
      return place?.kind === 'area' ? [place.area] : [];
    });
    const values = findingValues(finding, intl.locale, () => areaWords(areas).toLocaleLowerCase(intl.locale));
    return {
      what: intl.formatMessage(messages.what, values),
      why: intl.formatMessage(messages.why, values),
      act: intl.formatMessage(messages.do, values),
    };
  };
};
