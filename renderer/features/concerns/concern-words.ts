import { useIntl } from 'react-intl';
import type { ConcernFields } from '../../../shared/concerns/concern.ts';
import { formatMonth } from '../../../shared/dates/format.ts';
import { causeLabels, lineCountLabels, striaeTypeLabels } from '../../../shared/labels/concern-labels.ts';
import { useAreaWords } from '../../use-area-names.ts';

/** A concern in words: where, and in one line what and since when. */
export const useConcernWords = () => {
  const intl = useIntl();
  const areas = useAreaWords();
  const onset = (of: ConcernFields['onset']): string | null => {
    if (of.kind === 'not-asked') return null;
    if (of.kind === 'unknown')
      return intl.formatMessage({ id: 'concerns.onset-unknown', defaultMessage: 'onset not known' });
    return intl.formatMessage(
      { id: 'concerns.since', defaultMessage: 'since {when}' },
      { when: of.kind === 'month' ? formatMonth(of.month) : String(of.year) },
    );
  };
  const lines = (count: ConcernFields['lines']): string | null =>
    count === 'not-asked'
      ? null
      : intl.formatMessage(
          { id: 'concerns.lines', defaultMessage: '{count} lines' },
          { count: intl.formatMessage(lineCountLabels[count]).toLocaleLowerCase(intl.locale) },
        );
  const type = (of: ConcernFields['striaeType']): string =>
    of === 'unknown'
      ? intl.formatMessage({ id: 'concerns.type-unknown', defaultMessage: 'Type not known' })
      : intl.formatMessage(striaeTypeLabels[of]);
  return {
    areas: (concern: Pick<ConcernFields, 'areas'>): string => areas(concern.areas),
    summary: (concern: ConcernFields): string => {
      const causes = concern.causes
        .filter((cause) => cause !== 'unknown')
        .map((cause) => intl.formatMessage(causeLabels[cause]));
      // Names inside a label keep their capitals, so only the first letter of a cause is lowered.
      const lowered = causes.map((cause) =>
        /^(Cushing|Marfan)/.test(cause)
          ? cause
          : cause.charAt(0).toLocaleLowerCase(intl.locale) + cause.slice(1),
      );
      return [type(concern.striaeType), ...lowered, onset(concern.onset), lines(concern.lines)]
        .filter((part) => part !== null)
        .join(', ');
    },
  };
};
