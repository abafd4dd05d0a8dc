import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

interface MapDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The body map as large as the window: for narrow windows, gloves, and everything that is drawn on it. */
export const MapDialog = ({ open, onClose, children }: MapDialogProps) => {
  const intl = useIntl();
  return (
    <Dialog
      open={open}
      widest
      onClose={onClose}
      title={intl.formatMessage({ id: 'sessions.map.title', defaultMessage: 'Treated areas' })}
      actions={
        <Button kind="primary" onPress={onClose}>
          {intl.formatMessage({ id: 'sessions.map.done', defaultMessage: 'Back to the session' })}
        </Button>
      }
    >
      {children}
    </Dialog>
  );
};
