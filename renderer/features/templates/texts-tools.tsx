import { FileDown, FilePlus2, FileUp } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { StudioText } from '../../../shared/templates/version.ts';
import { Button } from '../../ui/button.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { ExportDialog } from './export-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { NewTextDialog } from './new-text-dialog.tsx';
import styles from './texts-tools.module.css';

interface Props {
  readonly texts: readonly StudioText[];
  /** The one that is open: another language or a copy may be begun from it. */
  readonly chosen: StudioText;
}

/** A new text, and texts to and from one file. */
export const TextsTools = ({ texts, chosen }: Props) => {
  const intl = useIntl();
  const [open, setOpen] = useState<'new' | 'export' | 'import' | null>(null);
  const notTheirs = useRefusal()('templates:save') ?? '';
  const close = (): void => setOpen(null);
  return (
    <div className={styles.tools}>
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
