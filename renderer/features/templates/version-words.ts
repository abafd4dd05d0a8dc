import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import type { TemplateVersion } from '../../../shared/templates/version.ts';
import { useLocalDay } from '../patients/use-local-day.ts';

/** A version in words: its number, who made it, who adopted it. */
export const useVersionWords = (inUse: number | null) => {
  const intl = useIntl();
  const { dateOf } = useLocalDay();
  const date = (at: number): string => formatDate(dateOf(at));
  return {
    name: ({ version }: Pick<TemplateVersion, 'version'>): string =>
      version === inUse
        ? intl.formatMessage(
            { id: 'version.in-use', defaultMessage: 'Version {version}, in use' },
            { version },
          )
        : intl.formatMessage({ id: 'version.number', defaultMessage: 'Version {version}' }, { version }),
    made: ({ by, at, origin }: TemplateVersion): string => {
      if (by === null || at === null)
        return intl.formatMessage({ id: 'version.shipped', defaultMessage: 'Came with the program' });
      const values = { name: by, date: date(at) };
      if (origin === 'imported')
        return intl.formatMessage(
          { id: 'version.imported', defaultMessage: 'Read from a file by {name}, {date}' },
          values,
        );
      return origin === 'shipped'
        ? intl.formatMessage(
            { id: 'version.taken', defaultMessage: 'Text of the program, taken over by {name}, {date}' },
            values,
          )
        : intl.formatMessage({ id: 'version.typed', defaultMessage: 'Changed by {name}, {date}' }, values);
    },
    adopted: ({ adoptedBy, adoptedAt }: TemplateVersion): string =>
      adoptedBy === null || adoptedAt === null
        ? ''
        : intl.formatMessage(
            { id: 'version.adopted', defaultMessage: 'Adopted by {name}, {date}' },
            { name: adoptedBy, date: date(adoptedAt) },
          ),
  };
};
