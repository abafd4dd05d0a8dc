import { useIntl } from 'react-intl';
import type { Concern } from '../../../shared/concerns/concern.ts';
import { answerLabels } from '../../../shared/labels/answer-labels.ts';
import {
  causeLabels,
  lineCountLabels,
  onsetKindLabels,
  reliefLabels,
  striaeTypeLabels,
  symptomStateLabels,
  textureLabels,
} from '../../../shared/labels/concern-labels.ts';
import type { Difference } from '../drafts/conflict-notice.tsx';
import { useAreaWords } from '../../use-area-names.ts';
import { draftOfConcern, type ConcernDraft } from './concern-draft.ts';

/** The fields in which the form and the newer concern differ, in words. */
export const useConcernDifferences = (draft: ConcernDraft, newer: Concern | null): readonly Difference[] => {
  const intl = useIntl();
  const areas = useAreaWords();
  if (!newer) return [];
  const rows: readonly (readonly [string, (of: ConcernDraft) => string])[] = [
    [intl.formatMessage({ id: 'concerns.part.where', defaultMessage: 'Where' }), (of) => areas(of.areas)],
    [
      intl.formatMessage({ id: 'concerns.type', defaultMessage: 'Type of stretch marks' }),
      (of) => (of.striaeType ? intl.formatMessage(striaeTypeLabels[of.striaeType]) : ''),
    ],
    [
      intl.formatMessage({ id: 'concerns.causes', defaultMessage: 'Causes' }),
      (of) => of.causes.map((cause) => intl.formatMessage(causeLabels[cause])).join(', '),
    ],
    [
      intl.formatMessage({ id: 'concerns.onset', defaultMessage: 'First seen' }),
      (of) =>
        of.onsetKind === 'month'
          ? of.month
          : of.onsetKind === 'year'
            ? of.year
            : intl.formatMessage(onsetKindLabels[of.onsetKind]),
    ],
    [
      intl.formatMessage({ id: 'concerns.symptoms', defaultMessage: 'Itch or tenderness' }),
      (of) =>
        of.symptoms === 'some'
          ? `${of.itch ?? '–'}, ${of.tenderness ?? '–'}`
          : intl.formatMessage(symptomStateLabels[of.symptoms]),
    ],
    [
      intl.formatMessage({ id: 'concerns.colour', defaultMessage: 'Colour against the skin around' }),
      (of) => String(of.colour ?? '–'),
    ],
    [
      intl.formatMessage({ id: 'concerns.relief', defaultMessage: 'Relief' }),
      (of) => intl.formatMessage(reliefLabels[of.relief]),
    ],
    [
      intl.formatMessage({ id: 'concerns.texture', defaultMessage: 'Touch' }),
      (of) => intl.formatMessage(textureLabels[of.texture]),
    ],
    [
      intl.formatMessage({ id: 'concerns.lines-count', defaultMessage: 'Number of lines' }),
      (of) => intl.formatMessage(lineCountLabels[of.lines]),
    ],
    [
      intl.formatMessage({ id: 'concerns.part.check', defaultMessage: 'One question more' }),
      (of) => intl.formatMessage(answerLabels[of.redFlag]),
    ],
    [intl.formatMessage({ id: 'concerns.note', defaultMessage: 'Note' }), (of) => of.note],
  ];
  const other = draftOfConcern(newer);
  return rows
    .map(([label, of]) => ({ label, mine: of(draft), newer: of(other) }))
    .filter((row) => row.mine !== row.newer);
};
