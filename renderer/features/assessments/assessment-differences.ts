import { useIntl } from 'react-intl';
import type { Assessment } from '../../../shared/assessments/assessment.ts';
import {
  answerLabels,
  assessmentFieldLabels as labels,
  instrumentLabels,
  itemLabels,
} from '../../../shared/labels/assessment-labels.ts';
import { useAreaWords } from '../../use-area-names.ts';
import type { Difference } from '../drafts/conflict-notice.tsx';
import { type AssessmentDraft, draftOfAssessment, instrumentOfDraft } from './assessment-draft.ts';
import { useAssessmentWords } from './assessment-words.ts';

/** The fields in which the form and the newer assessment differ, in words. */
export const useAssessmentDifferences = (
  draft: AssessmentDraft,
  newer: Assessment | null,
): readonly Difference[] => {
  const intl = useIntl();
  const areaWords = useAreaWords();
  const words = useAssessmentWords();
  if (!newer) return [];
  const answersOf = (of: AssessmentDraft): string =>
    (instrumentOfDraft(of)?.items ?? [])
      .flatMap(({ id }) => {
        const answer = of.lengths[id] ?? of.answers[id];
        const said = typeof answer === 'string' && answer in answerLabels;
        if (answer === undefined) return [];
        const value = said
          ? intl.formatMessage(answerLabels[answer as keyof typeof answerLabels])
          : String(answer);
        return [`${intl.formatMessage(itemLabels[id])}: ${value}`];
      })
      .join('; ');
  const rows: readonly (readonly [string, (of: AssessmentDraft) => string])[] = [
    [
      intl.formatMessage(labels.instrument),
      ({ instrument }) => (instrument === null ? '' : intl.formatMessage(instrumentLabels[instrument])),
    ],
    [
      intl.formatMessage(labels.method),
      ({ rater, method }) => (method === null ? '' : words.how({ rater, method })),
    ],
    [intl.formatMessage({ id: 'assessments.part.found', defaultMessage: 'What was found' }), answersOf],
    [intl.formatMessage(labels.on), ({ on }) => on],
    [intl.formatMessage(labels.since), ({ since }) => since],
    [intl.formatMessage(labels.areas), ({ areas }) => areaWords(areas)],
    [intl.formatMessage(labels.photos), ({ photos }) => String(photos.length)],
    [intl.formatMessage(labels.note), ({ note }) => note],
  ];
  const other = draftOfAssessment(newer);
  return rows
    .map(([label, of]) => ({ label, mine: of(draft), newer: of(other) }))
    .filter((row) => row.mine !== row.newer);
};
