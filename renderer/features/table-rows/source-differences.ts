import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import { answerLabels } from '../../../shared/labels/answer-labels.ts';
import { lawFieldLabels } from '../../../shared/labels/rule-labels.ts';
import type { FieldWords } from '../drafts/differences.ts';

interface SourceValues {
  readonly text: string;
  readonly source: string;
  readonly on: string | null;
  readonly inUse: boolean;
}

/** The fields that rows of what sources say have in common, in words. */
export const useSourceFieldWords = (): readonly FieldWords<SourceValues>[] => {
  const intl = useIntl();
  return [
    [intl.formatMessage(lawFieldLabels.text), ({ text }) => text],
    [intl.formatMessage(lawFieldLabels.source), ({ source }) => source],
    [intl.formatMessage(lawFieldLabels.on), ({ on }) => (on === null ? '' : formatDate(on))],
    [
      intl.formatMessage(lawFieldLabels.inUse),
      ({ inUse }) => intl.formatMessage(inUse ? answerLabels.yes : answerLabels.no),
    ],
  ];
};
