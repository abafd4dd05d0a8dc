import { useIntl } from 'react-intl';
import type { RunningCheck } from '../../../shared/checks/check.ts';
import { Bar, leftWords } from '../works/work-line.tsx';

const megabyte = 1024 * 1024;

/** How far a check is: entries first, then photos and other files; and how long that part still takes. */
export const CheckFar = ({ running }: { readonly running: RunningCheck }) => {
  const intl = useIntl();
  const { part, done, total } = running;
  const left = leftWords(intl, running);
  const words =
    part === 'entries'
      ? intl.formatMessage(
          { id: 'checks.entries', defaultMessage: '{done, number} of {total, number} entries' },
          { done, total },
        )
      : intl.formatMessage(
          {
            id: 'checks.files',
            defaultMessage: 'Photos and other files: {done, number} of {total, number} MB',
          },
          { done: Math.round(done / megabyte), total: Math.ceil(total / megabyte) },
        );
  return (
    <>
      <Bar
        running={running}
        label={intl.formatMessage({ id: 'checks.progress', defaultMessage: 'Checked so far' })}
      />
      <span className="caption tabular" role="status">
        {words}
      </span>
      {left && <span className="caption tabular">{left}</span>}
    </>
  );
};
