import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import { paperMessages, paperScreeningLabels } from '../../../shared/labels/paper-labels.ts';
import { entryMarks } from '../../../shared/sessions/entry-marks.ts';
import type { Session } from '../../../shared/sessions/session.ts';

/** How a sealed session came into the records, in whole sentences: from paper, late, by a clock that stood behind. */
export const useEntryWords = (): ((session: Session, timeZone: string) => readonly string[]) => {
  const intl = useIntl();
  return (session, timeZone) => {
    const { paper, late, clockBehind } = entryMarks(session);
    const dateOf = (at: number): string => formatDate(dateOfInstant(at, timeZone));
    const values = {
      made: `${dateOf(session.sealedAt)} ${formatTime(session.sealedAt, timeZone)}`,
      about: dateOf(session.startedAt),
      later: late === null ? '' : intl.formatMessage(paperMessages.later, { ...late }),
    };
    const how = paper
      ? late === null
        ? paperMessages.fromPaper
        : paperMessages.fromPaperLate
      : paperMessages.late;
    const by = session.paper?.treatedBy;
    return [
      ...(paper || late !== null ? [intl.formatMessage(how, values)] : []),
      ...(session.paper
        ? [
            intl.formatMessage(paperMessages.sheet, {
              sheet: session.paper.sheet === '' ? 'none' : session.paper.sheet,
              screening: intl
                .formatMessage(paperScreeningLabels[session.paper.screening])
                .toLocaleLowerCase(intl.locale),
            }),
          ]
        : []),
      ...(by
        ? [intl.formatMessage(paperMessages.treatedBy, { name: by.name, author: session.sealedBy })]
        : []),
      ...(clockBehind ? [intl.formatMessage(paperMessages.clockBehind, values)] : []),
    ];
  };
};

/** The same in few words, for a row of the history; undefined where nothing is to be said. */
export const useEntryTag = (): ((session: Session) => string | undefined) => {
  const intl = useIntl();
  return (session) => {
    const { paper, late, clockBehind } = entryMarks(session);
    const later = late === null ? '' : intl.formatMessage(paperMessages.later, { ...late });
    const how = paper
      ? late === null
        ? paperMessages.tagPaper
        : paperMessages.tagPaperLate
      : paperMessages.tagLate;
    const words = [
      ...(paper || late !== null ? [intl.formatMessage(how, { later })] : []),
      ...(clockBehind ? [intl.formatMessage(paperMessages.tagClock)] : []),
    ];
    return words.length === 0 ? undefined : words.join(', ');
  };
};
