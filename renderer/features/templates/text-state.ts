import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import type { StudioText } from '../../../shared/templates/version.ts';
import { useLocalDay } from '../patients/use-local-day.ts';

/** Whether a text may be used, in one line. */
export const useTextState = (): ((text: StudioText) => string) => {
  const intl = useIntl();
  const { dateOf } = useLocalDay();
  return ({ newest, inUse, offered, retired }) => {
    if (retired !== null) return intl.formatMessage({ id: 'text-state.retired', defaultMessage: 'retired' });
    if (inUse === null)
      return intl.formatMessage(
        { id: 'text-state.open', defaultMessage: 'version {version}, not adopted yet' },
        { version: newest },
      );
    const used = intl.formatMessage(
      { id: 'text-state.in-use', defaultMessage: 'version {version} in use since {date}' },
      { version: inUse.version, date: formatDate(dateOf(inUse.at)) },
    );
    if (newest > inUse.version)
      return intl.formatMessage(
        { id: 'text-state.newer', defaultMessage: '{used}; version {version} not adopted yet' },
        { used, version: newest },
      );
    return offered
      ? intl.formatMessage(
          { id: 'text-state.offered', defaultMessage: '{used}; the program has a newer text' },
          { used },
        )
      : used;
  };
};
