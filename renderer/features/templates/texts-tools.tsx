import { FileDown, FilePlus2, FileUp, Printer, ScanSearch } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { blankSheet } from '../../../shared/sheets/sheet.ts';
import type { StudioText } from '../../../shared/templates/version.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { CheckDialog } from '../papers/check-dialog.tsx';
import { usePrintSheet } from '../sheets/print-sheet.ts';
import { ExportDialog } from './export-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { NewTextDialog } from './new-text-dialog.tsx';
import styles from './texts-tools.module.css';

interface Props {
  readonly texts: readonly StudioText[];
  /** The one that is open: another language or a copy may be begun from it. */
  readonly chosen: StudioText;
}

/** A new text, texts to and from one file, a sheet for a treatment written by hand, and whether a paper fits the record. */
export const TextsTools = ({ texts, chosen }: Props) => {
  const intl = useIntl();
  const [open, setOpen] = useState<'new' | 'export' | 'import' | 'check' | null>(null);
  const notTheirs = useRefusal()('templates:save') ?? '';
  const sheet = usePrintSheet();
  const close = (): void => setOpen(null);
  return (
    <div className={styles.tools}>
      {sheet.failure && <FailureNotice failure={sheet.failure} />}
      <Button icon={Printer} onPress={() => sheet.print(blankSheet)}>
        {intl.formatMessage({ id: 'sheets.print-blank', defaultMessage: 'Print a blank sheet' })}
      </Button>
      <Button icon={FilePlus2} notYet={notTheirs} onPress={() => setOpen('new')}>
        {intl.formatMessage({ id: 'texts.new', defaultMessage: 'New text' })}
      </Button>
      <Button icon={FileUp} notYet={notTheirs} onPress={() => setOpen('import')}>
        {intl.formatMessage({ id: 'texts.import', defaultMessage: 'Import' })}
      </Button>
      <Button icon={FileDown} onPress={() => setOpen('export')}>
        {intl.formatMessage({ id: 'texts.export', defaultMessage: 'Export' })}
      </Button>
      <Button icon={ScanSearch} onPress={() => setOpen('check')}>
        {intl.formatMessage({ id: 'texts.check', defaultMessage: 'Check a document' })}
      </Button>
      {open === 'check' && <CheckDialog onClose={close} />}
      {open === 'new' && <NewTextDialog texts={texts} chosen={chosen} onClose={close} />}
      {open === 'import' && <ImportDialog onClose={close} />}
      {open === 'export' && <ExportDialog texts={texts} onClose={close} />}
    </div>
  );
};
