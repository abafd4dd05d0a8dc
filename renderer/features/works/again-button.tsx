import { RotateCcw } from 'lucide-react';
import { useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';

/** Asks once more for a list that was stopped or could not be put together. */
export const AgainButton = ({ onPress }: { readonly onPress: () => void }) => {
  const intl = useIntl();
  return (
    <Button icon={RotateCcw} onPress={onPress}>
      {intl.formatMessage({ id: 'works.again', defaultMessage: 'Try again' })}
    </Button>
  );
};
