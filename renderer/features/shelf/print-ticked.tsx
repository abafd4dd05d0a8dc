import { useIntl } from 'react-intl';
import { Notice } from '../../ui/notice.tsx';
import { failureText } from '../../failure-messages.ts';
import { PrintDialog } from '../printing/print-dialog.tsx';
import { type Ticked, useDrawnScans } from './use-drawn-scans.ts';

interface PrintTickedProps {
  /** In the order in which they come out; must not change while it is open. */
  readonly ticked: readonly Ticked[];
  readonly onClose: () => void;
}

/** Prints what was ticked on the shelf; attached files are drawn first, and those that cannot be read are named. */
export const PrintTicked = ({ ticked, onClose }: PrintTickedProps) => {
  const intl = useIntl();
  const { papers, leftOut, done, all } = useDrawnScans(ticked);
  const reading = done < all;
  return (
    <PrintDialog
      title={intl.formatMessage({ id: 'shelf.print-title', defaultMessage: 'Print the ticked documents' })}
      papers={papers}
      notYet={
        reading
          ? intl.formatMessage({
              id: 'shelf.print.reading',
              defaultMessage: 'The attached files are being read.',
            })
          : undefined
      }
      onClose={onClose}
    >
      {all > 0 && (
        <p role="status" className="caption">
          {intl.formatMessage(
            {
              id: 'shelf.print.progress',
              defaultMessage:
                '{done, number} of {all, number} attached {all, plural, one {file} other {files}} read.',
            },
            { done, all },
          )}
        </p>
      )}
      {leftOut.map(({ key, title, failure }) => (
        <Notice
          key={key}
          level="caution"
          title={intl.formatMessage(
            { id: 'shelf.print.left-out', defaultMessage: 'Not printed: {title}.' },
            { title },
          )}
        >
          {failureText(intl, failure).what}
        </Notice>
      ))}
    </PrintDialog>
  );
};
