import { useIntl } from 'react-intl';
import type { FollowUp } from '../../../shared/follow-ups/follow-up.ts';
import {
  followUpFieldLabels as labels,
  followUpReachLabels,
} from '../../../shared/labels/follow-up-labels.ts';
import type { Difference } from '../drafts/conflict-notice.tsx';
import { answersOf, draftOfFollowUp, type FollowUpDraft } from './follow-up-draft.ts';
import { useFollowUpWords } from './follow-up-words.ts';

/** The fields in which the card and the newer follow-up differ, in words. */
export const useFollowUpDifferences = (
  draft: FollowUpDraft,
  newer: FollowUp | null,
): readonly Difference[] => {
  const intl = useIntl();
  const words = useFollowUpWords();
  if (!newer) return [];
  const rows: readonly (readonly [string, (of: FollowUpDraft) => string])[] = [
    [intl.formatMessage(labels.kind), ({ kind }) => words.kind(kind)],
    [
      intl.formatMessage(labels.reach),
      ({ reach }) => (reach === null ? '' : intl.formatMessage(followUpReachLabels[reach])),
    ],
    [
      intl.formatMessage({ id: 'follow-ups.part.told', defaultMessage: 'What was told' }),
      (of) => (of.reach === 'reached' ? words.told({ answers: answersOf(of) }) : ''),
    ],
    [intl.formatMessage(labels.note), ({ note }) => note],
  ];
  const other = draftOfFollowUp(newer);
  return rows
    .map(([label, of]) => ({ label, mine: of(draft), newer: of(other) }))
    .filter((row) => row.mine !== row.newer);
};
