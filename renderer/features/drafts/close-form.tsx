import { useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';

interface CloseFormProps {
  /** When the form was kept as a draft; null while nothing was typed. */
  readonly savedAt: number | null;
  readonly onClose: () => void;
}

/** Leaves a form; what was typed stays as a draft, and the button says so. */
export const CloseForm = ({ savedAt, onClose }: CloseFormProps) => {
  const intl = useIntl();
  return (
    <Button leaves onPress={onClose}>
      {savedAt === null
        ? intl.formatMessage({ id: 'forms.close', defaultMessage: 'Close' })
        : intl.formatMessage({ id: 'forms.close-keep', defaultMessage: 'Close, keep draft' })}
    </Button>
  );
};
