import { useIntl } from 'react-intl';
import type { AdverseEvent } from '../../../shared/adverse-events/adverse-event.ts';
import {
  adverseEventFieldLabels as labels,
  adverseEventKindLabels,
  eventOutcomeLabels,
  likelihoodLabels,
  reportedToLabels,
  seriousLabels,
  seriousReasonLabels,
} from '../../../shared/labels/adverse-event-labels.ts';
import { useAreaWords } from '../../use-area-names.ts';
import type { Difference } from '../drafts/conflict-notice.tsx';
import { draftOfEvent, type EventDraft } from './event-draft.ts';
import { useEventWords } from './event-words.ts';

/** The fields in which the form and the newer event differ, in words. */
export const useEventDifferences = (draft: EventDraft, newer: AdverseEvent | null): readonly Difference[] => {
  const intl = useIntl();
  const areaWords = useAreaWords();
  const words = useEventWords();
  if (!newer) return [];
  const rows: readonly (readonly [keyof typeof labels, (of: EventDraft) => string])[] = [
    ['kind', ({ kind }) => (kind === null ? '' : intl.formatMessage(adverseEventKindLabels[kind]))],
    ['words', (of) => of.words],
    ['areas', ({ areas }) => areaWords(areas)],
    ['beganOn', (of) => of.beganOn],
    ['endedOn', (of) => of.endedOn],
    ['grade', ({ grade }) => String(grade ?? '')],
    [
      'serious',
      ({ serious, reasons }) =>
        [
          intl.formatMessage(seriousLabels[serious]),
          ...reasons.map((reason) => intl.formatMessage(seriousReasonLabels[reason])),
        ].join(', '),
    ],
    [
      'relation',
      ({ relation }) =>
        Object.values(relation)
          .map((each) => intl.formatMessage(likelihoodLabels[each]))
          .join(', '),
    ],
    ['suspects', ({ suspects }) => suspects.map(words.suspect).join('; ')],
    ['action', (of) => of.action],
    ['outcome', ({ outcome }) => intl.formatMessage(eventOutcomeLabels[outcome])],
    [
      'reports',
      ({ reports }) =>
        reports
          .map(({ to, on, reference }) =>
            [intl.formatMessage(reportedToLabels[to]), on, reference].filter(Boolean).join(', '),
          )
          .join('; '),
    ],
    ['note', (of) => of.note],
  ];
  const other = draftOfEvent(newer);
  return rows
    .map(([field, of]) => ({ label: intl.formatMessage(labels[field]), mine: of(draft), newer: of(other) }))
    .filter((row) => row.mine !== row.newer);
};
