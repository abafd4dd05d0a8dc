import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Message } from '../../../shared/labels/message.ts';
import type { SystemKeyState } from '../../../shared/system-keys/system-key.ts';
import { useAnswer, useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { SystemKeyDialog } from './system-key-dialog.tsx';

const leads: Readonly<Record<SystemKeyState, Message>> = {
  on: {
    id: 'system-key.on',
    defaultMessage:
      'Stria unlocks here with one press. Whoever is logged in to this account of the computer can unlock it. Keep your passphrase: it is asked when the computer’s key store fails, and to restore a backup.',
  },
  off: {
    id: 'system-key.off',
    defaultMessage:
      'The key store of this computer can unlock Stria with one press. Whoever is logged in to this account of the computer can unlock it then. Leave it off where several people share the account.',
  },
  none: {
    id: 'system-key.none',
    defaultMessage:
      'This computer offers no key store that Stria can rely on, so the passphrase is typed at every unlock.',
  },
  shared: {
    id: 'system-key.shared',
    defaultMessage: 'Several people unlock Stria here, so everybody types their own passphrase.',
  },
};

/** Unlocking by the computer's key store: off until the person at work wants it, and what it costs. */
export const SystemKeySection = () => {
  const intl = useIntl();
  const status = useAnswer('system-keys:status', {});
  const stop = useChange('system-keys:stop', ['system-keys:status']);
  const [open, setOpen] = useState(false);
  const state = status.data;
  const failure = stop.error ?? status.error;
  return (
    <section aria-labelledby="practice-system-key">
      <h2 id="practice-system-key" className="heading">
        {intl.formatMessage({ id: 'system-key.title', defaultMessage: 'Unlock without typing' })}
      </h2>
      {state && <p className="caption">{intl.formatMessage(leads[state])}</p>}
      {failure && <FailureNotice failure={failure.failure} />}
      {state === 'off' && (
        <div className="row-wrap">
          <Button onPress={() => setOpen(true)}>
            {intl.formatMessage({ id: 'system-key.start', defaultMessage: 'Unlock without the passphrase' })}
          </Button>
        </div>
      )}
      {state === 'on' && (
        <div className="row-wrap">
          <Button onPress={() => stop.mutate({})}>
            {intl.formatMessage({ id: 'system-key.stop', defaultMessage: 'Always ask for the passphrase' })}
          </Button>
          <Tag icon={CircleCheck} tone="ok">
            {intl.formatMessage({ id: 'system-key.is-on', defaultMessage: 'Switched on' })}
          </Tag>
        </div>
      )}
      {open && <SystemKeyDialog onClose={() => setOpen(false)} />}
    </section>
  );
};
