import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { pinProblem } from '../../../shared/pins/pin.ts';
import { call } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { PassphraseInput } from '../../ui/passphrase-input.tsx';
import { OwnPassphraseField } from '../users/own-passphrase-field.tsx';
import { useOwnPassphrase } from '../users/use-own-passphrase.ts';
import styles from '../users/users.module.css';
import { pinProblems } from './pin-words.ts';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A new PIN, typed twice, and the own passphrase. It goes straight to the vault and into no cache of answers. */
export const PinDialog = ({ onClose, onDone }: Props) => {
  const intl = useIntl();
  const queries = useQueryClient();
  const own = useOwnPassphrase();
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [asked, setAsked] = useState(false);
  const problem = pinProblem(pin);
  const differs = again !== pin;
  const set = async (): Promise<void> => {
    setAsked(true);
    if (problem || differs) return;
    const done = await own.send((passphrase) => call('pins:set', { pin, passphrase }));
    if (done === undefined) return;
    await queries.invalidateQueries({ queryKey: ['practice:home'] });
    onDone();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage({ id: 'pin.dialog', defaultMessage: 'A PIN for the cover' })}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'pin.cancel', defaultMessage: 'Change nothing' })}
          </Button>
          <Button kind="primary" onPress={set}>
            {intl.formatMessage({ id: 'pin.save', defaultMessage: 'Set PIN' })}
          </Button>
        </>
      }
    >
      <form className={styles.form} noValidate onSubmit={(event) => event.preventDefault()}>
        <OwnPassphraseField own={own} autoFocus />
        <PassphraseInput
          digits
          label={intl.formatMessage({ id: 'pin.new', defaultMessage: 'New PIN' })}
          help={intl.formatMessage({ id: 'pin.help', defaultMessage: '6 to 12 digits.' })}
          value={pin}
          onChange={setPin}
          error={asked && problem ? intl.formatMessage(pinProblems[problem]) : undefined}
        />
        <PassphraseInput
          digits
          label={intl.formatMessage({ id: 'pin.again', defaultMessage: 'New PIN again' })}
          value={again}
          onChange={setAgain}
          onEnter={() => void set()}
          error={
            asked && differs
              ? intl.formatMessage({ id: 'pin.differs', defaultMessage: 'This is not the same PIN.' })
              : undefined
          }
        />
      </form>
    </Dialog>
  );
};
