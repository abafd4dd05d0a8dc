import { History } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { VersionedType } from '../../../shared/versions/version.ts';
import { Button } from '../../ui/button.tsx';
import { VersionsDialog } from './versions-dialog.tsx';

interface EarlierVersionsProps {
  readonly type: VersionedType;
  /** Of the record; of the patient for screenings and consents. */
  readonly id: string;
  /** Whose or what: "Screening of OKONKWO". */
  readonly title: string;
  /** Drawn without a border, where it stands among words. */
  readonly quiet?: boolean;
}

/** The way to what a record said before: who changed it, when, why, and what differs. */
export const EarlierVersions = ({ type, id, title, quiet = false }: EarlierVersionsProps) => {
  const intl = useIntl();
  const [open, setOpen] = useState(false);
  const words = intl.formatMessage({ id: 'versions.open', defaultMessage: 'Earlier versions' });
  return (
    <div className="row-wrap">
      <Button
        kind={quiet ? 'bare' : 'quiet'}
        icon={History}
        label={`${words}: ${title}`}
        onPress={() => setOpen(true)}
      >
        {words}
      </Button>
      {open && <VersionsDialog type={type} id={id} title={title} onClose={() => setOpen(false)} />}
    </div>
  );
};
