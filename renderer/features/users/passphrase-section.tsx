import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { formatTimeWithSeconds } from '../../../shared/dates/format.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ChangePassphraseDialog } from './change-passphrase-dialog.tsx';
import { NewCodeDialog } from './new-code-dialog.tsx';

/** The own ways in: another passphrase, a new recovery code. */
export const PassphraseSection = () => {
  const intl = useIntl();
  const [open, setOpen] = useState<'passphrase' | 'code' | null>(null);
  const [changedAt, setChangedAt] = useState<number | null>(null);
  const close = (): void => setOpen(null);
  return (
    <section aria-labelledby="practice-passphrase">
      <h2 id="practice-passphrase" className="heading">
        {intl.formatMessage({ id: 'passphrase.own', defaultMessage: 'Your passphrase' })}
      </h2>
      <p className="caption">
        {intl.formatMessage({
          id: 'passphrase.own.lead',
          defaultMessage:
            'Change it when somebody may know it. A recovery code on paper opens the records once if you forget it.',
        })}
      </p>
      <div className="row-wrap">
        <Button onPress={() => setOpen('passphrase')}>
          {intl.formatMessage({ id: 'passphrase.change', defaultMessage: 'Change passphrase' })}
        </Button>
        <Button onPress={() => setOpen('code')}>
          {intl.formatMessage({ id: 'passphrase.new-code', defaultMessage: 'New recovery code' })}
        </Button>
        <span role="status">
          {changedAt !== null && (
            <Tag icon={CircleCheck} tone="ok">
              {intl.formatMessage(
                { id: 'passphrase.changed', defaultMessage: 'Passphrase changed {time}' },
                { time: formatTimeWithSeconds(changedAt) },
              )}
            </Tag>
          )}
        </span>
      </div>
      {open === 'passphrase' && (
        <ChangePassphraseDialog
          onClose={close}
          onChanged={() => {
            close();
            setChangedAt(Date.now());
          }}
        />
      )}
      {open === 'code' && <NewCodeDialog onClose={close} />}
    </section>
  );
};
