import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './session-form.module.css';

interface MapDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The body map where there is no room beside the sheet. */
export const MapDialog = ({ open, onClose, children }: MapDialogProps) => {
  const intl = useIntl();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={intl.formatMessage({ id: 'sessions.map.title', defaultMessage: 'Treated areas' })}
      actions={
        <Button kind="primary" onPress={onClose}>
          {intl.formatMessage({ id: 'sessions.map.done', defaultMessage: 'Back to the session' })}
        </Button>
      }
    >
      <div className={styles.mapInDialog}>{children}</div>
    </Dialog>
  );
};
