import { useIntl } from 'react-intl';
import type { ExportAsk } from '../../../shared/exports/reason.ts';
import type { Result } from '../../../shared/result.ts';
import type { LongWork } from '../../../shared/works/long-work.ts';
import { ExportDialog } from './export-dialog.tsx';

interface Props {
  readonly work: LongWork;
  readonly save: (leaving: ExportAsk) => Promise<Result<{ readonly saved: boolean }>>;
  readonly onClose: () => void;
}

/** Saves a list of patients as a table, which names them to whoever has the file. */
export const NamedTableDialog = (props: Props) => {
  const intl = useIntl();
  return (
    <ExportDialog
      {...props}
      file="table"
      title={intl.formatMessage({ id: 'named-table.title', defaultMessage: 'Save this list as a table' })}
      text={intl.formatMessage({
        id: 'named-table.text',
        defaultMessage: 'The file is not encrypted: whoever has it can read who is on the list.',
      })}
      back={intl.formatMessage({ id: 'named-table.close', defaultMessage: 'Back to the list' })}
    />
  );
};
