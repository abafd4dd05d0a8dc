import { Ruler } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import { call } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { ColumnPart } from '../patients/column.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import styles from './photos.module.css';

/** Cards to print, cut out and lay on the skin. */
export const ScaleCardPart = () => {
  const intl = useIntl();
  const go = useGoToPatients();
  const [failure, setFailure] = useState<Failure | null>(null);
  const print = async (): Promise<void> => {
    const made = await call('photos:print-card', {});
    if (made.ok) go.document(made.value.id);
    else setFailure(made.error);
  };
  return (
    <ColumnPart title={intl.formatMessage({ id: 'photos.card', defaultMessage: 'Scale card' })}>
      <div className={styles.panel}>
        {failure && <FailureNotice failure={failure} />}
        <p className="caption">
          {intl.formatMessage({
            id: 'photos.card.text',
            defaultMessage: 'Laid on the skin, it says how many millimetres a pixel is.',
          })}
        </p>
        <div>
          <Button icon={Ruler} onPress={print}>
            {intl.formatMessage({ id: 'photos.card.print', defaultMessage: 'Print scale cards' })}
          </Button>
        </div>
      </div>
    </ColumnPart>
  );
};
