import { type IntlShape, useIntl } from 'react-intl';
import type { RunningCheck } from '../../../shared/checks/check.ts';
import { Bar, leftWords } from '../works/work-line.tsx';

const megabyte = 1024 * 1024;

const wordsOf = (intl: IntlShape, { part, done, total }: RunningCheck): string => {
  if (total === null)
    return intl.formatMessage({ id: 'checks.counting', defaultMessage: 'Words of the search' });
  switch (part) {
    case 'pages':
      return intl.formatMessage(
        { id: 'checks.pages', defaultMessage: 'Pages of the file: {done, number} of {total, number}' },
        { done, total },
      );
    case 'entries':
      return intl.formatMessage(
        { id: 'checks.entries', defaultMessage: '{done, number} of {total, number} entries' },
        { done, total },
      );
    case 'tables':
      return intl.formatMessage(
        { id: 'checks.tables', defaultMessage: 'Lists made from them: {done, number} of {total, number}' },
        { done: Math.min(done + 1, total), total },
      );
    case 'words':
      return intl.formatMessage(
        {
          id: 'checks.words',
          defaultMessage: 'Words of the search: {done, number} of {total, number}',
        },
        { done, total },
      );
    case 'files':
      return intl.formatMessage(
        {
          id: 'checks.files',
          defaultMessage: 'Photos and other files: {done, number} of {total, number} MB',
        },
        { done: Math.round(done / megabyte), total: Math.ceil(total / megabyte) },
      );
  }
};

/** How far a check is: the pages of the file where it was not closed properly, entries, then the lists made from them, the words that the search finds, and photos and other files; and how long that part still takes. */
export const CheckFar = ({ running }: { readonly running: RunningCheck }) => {
  const intl = useIntl();
  const left = leftWords(intl, running);
  return (
    <>
      <Bar
        running={running}
        label={intl.formatMessage({ id: 'checks.progress', defaultMessage: 'Checked so far' })}
      />
      <span className="caption tabular" role="status">
        {wordsOf(intl, running)}
      </span>
      {left && <span className="caption tabular">{left}</span>}
    </>
  );
};
