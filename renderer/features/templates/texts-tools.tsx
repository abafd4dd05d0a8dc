import { FileDown, FilePlus2, FileUp, Printer } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { blankSheet } from '../../../shared/sheets/sheet.ts';
import type { StudioText } from '../../../shared/templates/version.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { useRefusal } from '../../use-refusal.ts';
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

/** A new text, texts to and from one file, and the sheet for a treatment that is written by hand. */
export const TextsTools = ({ texts, chosen }: Props) => {
  const intl = useIntl();
  const [open, setOpen] = useState<'new' | 'export' | 'import' | null>(null);
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
      {open === 'new' && <NewTextDialog texts={texts} chosen={chosen} onClose={close} />}
      {open === 'import' && <ImportDialog onClose={close} />}
      {open === 'export' && <ExportDialog texts={texts} onClose={close} />}
    </div>
  );
};
