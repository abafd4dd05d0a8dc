import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { formatTimeWithSeconds } from '../../../shared/dates/format.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useHome } from '../vault/home-context.tsx';
import { PinDialog } from './pin-dialog.tsx';

/** The own PIN: without one the screen is never covered, only locked. */
export const PinSection = () => {
  const intl = useIntl();
  const { hasPin } = useHome();
  const remove = useChange('pins:remove', ['practice:home']);
  const [open, setOpen] = useState(false);
  const [setAt, setSetAt] = useState<number | null>(null);
  return (
    <section aria-labelledby="practice-pin">
      <h2 id="practice-pin" className="heading">
        {intl.formatMessage({ id: 'pin.title', defaultMessage: 'Your PIN' })}
      </h2>
      <p className="caption">
        {hasPin
          ? intl.formatMessage({
              id: 'pin.lead',
              defaultMessage:
                'After 5 minutes without a touch, or with Ctrl+Shift+L, a cover hides the screen, and your PIN brings it back. A clock that runs stays in sight. After five wrong PINs Stria locks; the PIN never unlocks it.',
            })
          : intl.formatMessage({
              id: 'pin.lead-none',
              defaultMessage:
                'With a PIN of at least 6 digits you can cover the screen during a treatment without locking. Without one it is only ever locked.',
            })}
      </p>
      {remove.error && <FailureNotice failure={remove.error.failure} />}
      <div className="row-wrap">
        <Button onPress={() => setOpen(true)}>
          {hasPin
            ? intl.formatMessage({ id: 'pin.change', defaultMessage: 'Change PIN' })
            : intl.formatMessage({ id: 'pin.set', defaultMessage: 'Set a PIN' })}
        </Button>
        {hasPin && (
          <Button
            kind="bare"
            onPress={() => {
              setSetAt(null);
              remove.mutate({});
            }}
          >
            {intl.formatMessage({ id: 'pin.remove', defaultMessage: 'Remove PIN' })}
          </Button>
        )}
        <span role="status">
          {setAt !== null && (
            <Tag icon={CircleCheck} tone="ok">
              {intl.formatMessage(
                { id: 'pin.done', defaultMessage: 'PIN set {time}' },
                { time: formatTimeWithSeconds(setAt) },
              )}
            </Tag>
          )}
        </span>
      </div>
      {open && (
        <PinDialog
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            setSetAt(Date.now());
          }}
        />
      )}
    </section>
  );
};
