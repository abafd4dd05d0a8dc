import { useIntl } from 'react-intl';
import { isOpen, type AdverseEvent, type Suspect } from '../../../shared/adverse-events/adverse-event.ts';
import { daysBetween } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import {
  adverseEventKindLabels,
  eventGradeLabels,
  eventOutcomeLabels,
  seriousLabels,
} from '../../../shared/labels/adverse-event-labels.ts';
import { useLocalDay } from '../patients/use-local-day.ts';

/** Adverse events in few words. */
export const useEventWords = () => {
  const intl = useIntl();
  const { today } = useLocalDay();
  return {
    name: ({ kind, words }: Pick<AdverseEvent, 'kind' | 'words'>): string =>
      kind === 'other' && words.trim() !== ''
        ? (words.trim().split('\n')[0] ?? '')
        : intl.formatMessage(adverseEventKindLabels[kind]),
    /** "Since 04-Mar-2026, 12 days; moderate; serious". */
    more: (event: AdverseEvent): string => {
      const { beganOn, endedOn, grade, serious, outcome } = event;
      const label = grade === null ? undefined : eventGradeLabels[grade - 1];
      return [
        isOpen(event)
          ? intl.formatMessage(
              {
                id: 'events.since',
                defaultMessage: 'since {date}, {days, plural, =0 {today} one {# day} other {# days}}',
              },
              { date: formatDate(beganOn), days: Math.max(0, daysBetween(beganOn, today)) },
            )
          : endedOn === null
            ? formatDate(beganOn)
            : intl.formatMessage(
                { id: 'events.from-to', defaultMessage: '{from} to {to}' },
                { from: formatDate(beganOn), to: formatDate(endedOn) },
              ),
        ...(label ? [intl.formatMessage(label).toLowerCase()] : []),
        ...(serious.state === 'yes' ? [intl.formatMessage(seriousLabels.yes).toLowerCase()] : []),
        intl.formatMessage(eventOutcomeLabels[outcome]).toLowerCase(),
      ].join(', ');
    },
    suspect: ({ kind, name, lot }: Pick<Suspect, 'kind' | 'name' | 'lot'>): string =>
      intl.formatMessage(
        {
          id: 'events.suspect',
          defaultMessage:
            '{kind, select, device {Device {name}{lot, select, none {} other {, {lot}}}} cartridge {Cartridge{lot, select, none {} other { {lot}}}} other {{name}{lot, select, none {} other {, lot {lot}}}}}',
        },
        { kind, name, lot: lot.trim() || 'none' },
      ),
  };
};
