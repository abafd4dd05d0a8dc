import { useIntl } from 'react-intl';
import { formatDate, formatDayMonth } from '../../../shared/dates/format.ts';
import type { FollowUpDue } from '../../../shared/follow-ups/due.ts';
import { gradedSigns, type FollowUp, type FollowUpKind } from '../../../shared/follow-ups/follow-up.ts';
import {
  followUpKindLabels,
  followUpReachLabels,
  gradedSignLabels,
  pigmentLabels,
  signGradeLabels,
  warningNone,
  warningSignLabels,
} from '../../../shared/labels/follow-up-labels.ts';
import { useLocalDay } from '../patients/use-local-day.ts';

/** Follow-ups in few words. */
export const useFollowUpWords = () => {
  const intl = useIntl();
  const { dateOf } = useLocalDay();
  const kind = (of: FollowUpKind): string => intl.formatMessage(followUpKindLabels[of]);
  return {
    kind,
    /** "due until 23-Nov, tried 2 times". */
    due: ({ until, late, tries, triedAt }: FollowUpDue): string => {
      const when = late
        ? intl.formatMessage(
            { id: 'follow-ups.late', defaultMessage: 'was due until {date}' },
            { date: formatDayMonth(until) },
          )
        : intl.formatMessage(
            { id: 'follow-ups.due', defaultMessage: 'due until {date}' },
            { date: formatDayMonth(until) },
          );
      if (triedAt === null) return when;
      const tried = intl.formatMessage(
        {
          id: 'follow-ups.tried',
          defaultMessage: 'tried {tries, plural, one {once} other {# times}}, last {date}',
        },
        { tries, date: formatDayMonth(dateOf(triedAt)) },
      );
      return `${when}, ${tried}`;
    },
    title: (followUp: Pick<FollowUp, 'kind' | 'reach'>): string =>
      `${kind(followUp.kind)}: ${intl.formatMessage(followUpReachLabels[followUp.reach]).toLowerCase()}`,
    /** What was told, with what was not asked left out. */
    told: ({ answers }: Pick<FollowUp, 'answers'>): string => {
      if (answers === null) return '';
      const signs = gradedSigns.flatMap((sign) => {
        const grade = answers[sign];
        const label = grade === null ? undefined : signGradeLabels[grade];
        return label
          ? [`${intl.formatMessage(gradedSignLabels[sign])} ${intl.formatMessage(label).toLowerCase()}`]
          : [];
      });
      const { warning, pigment, pain } = answers;
      return [
        ...(pain === null
          ? []
          : [intl.formatMessage({ id: 'history.pain', defaultMessage: 'pain {pain} of 10' }, { pain })]),
        ...signs,
        ...(warning.state === 'none'
          ? [
              intl.formatMessage(
                { id: 'follow-ups.no-warning', defaultMessage: 'warning signs: {none}' },
                { none: intl.formatMessage(warningNone).toLowerCase() },
              ),
            ]
          : warning.signs.map((sign) => intl.formatMessage(warningSignLabels[sign]))),
        ...(pigment === 'not-asked'
          ? []
          : [
              intl.formatMessage(
                { id: 'follow-ups.colour', defaultMessage: 'colour: {change}' },
                { change: intl.formatMessage(pigmentLabels[pigment]).toLowerCase() },
              ),
            ]),
      ].join(', ');
    },
    session: (ordinal: number, on: string): string =>
      intl.formatMessage(
        { id: 'papers.session.one', defaultMessage: 'Session {ordinal}, {date}' },
        { ordinal, date: formatDate(on) },
      ),
  };
};
