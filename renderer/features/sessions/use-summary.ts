import { useIntl } from 'react-intl';
import type { Message } from '../../../shared/labels/message.ts';
import type { SessionFields } from '../../../shared/sessions/session.ts';
import { summaryOf } from '../../../shared/sessions/summaries.ts';
import type { Step } from './steps.ts';

const isMessage = (value: string | number | Message): value is Message => typeof value === 'object';

/** Says in one line what a section recorded; empty when nothing was. */
export const useSummary = (): ((step: Step, fields: SessionFields, timeZone: string) => string) => {
  const intl = useIntl();
  return (step, fields, timeZone) =>
    summaryOf(step, fields, { locale: intl.locale, timeZone })
      .map(({ message, values }, index) => {
        const words = intl.formatMessage(
          message,
          Object.fromEntries(
            Object.entries(values).map(([name, value]) => [
              name,
              isMessage(value) ? intl.formatMessage(value) : value,
            ]),
          ),
        );
        // A label inside the line goes on in small letters; a name keeps its own.
        const label = index > 0 && Object.keys(values).length === 0;
        return label ? words.charAt(0).toLocaleLowerCase(intl.locale) + words.slice(1) : words;
      })
      .join(', ');
};
