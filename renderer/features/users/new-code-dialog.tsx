import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import type { TypedBack } from '../../../shared/passphrase/recovery-groups.ts';
import { call } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RecoveryCode } from '../vault/recovery-code.tsx';
import { OwnPassphraseField } from './own-passphrase-field.tsx';
import { useOwnPassphrase } from './use-own-passphrase.ts';
import styles from './users.module.css';

/** The own passphrase, then a new recovery code, shown once. It takes the place of the present one once typed back. */
export const NewCodeDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const intl = useIntl();
  const own = useOwnPassphrase();
  const [code, setCode] = useState<string | null>(null);
  const [kept, setKept] = useState<TypedBack | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const queries = useQueryClient();
  const make = async (): Promise<void> => {
    const made = await own.send((passphrase) => call('users:new-recovery-code', { passphrase }));
    if (made) setCode(made.recoveryCode);
  };
  const keep = async (): Promise<void> => {
    if (kept === null) return;
    setFailure(null);
    const done = await call('users:keep-recovery-code', kept);
    if (!done.ok) return setFailure(done.error);
    await queries.invalidateQueries({ queryKey: ['practice:home'] });
    onClose();
  };
  const leave = (
    <Button onPress={onClose}>
      {intl.formatMessage({ id: 'passphrase.code.cancel', defaultMessage: 'Keep the present code' })}
    </Button>
  );
  const notYet = intl.formatMessage({
    id: 'passphrase.code.not-kept',
    defaultMessage: 'First type the group that is asked for from your paper.',
  });
  const title = intl.formatMessage({ id: 'passphrase.code.title', defaultMessage: 'Your new recovery code' });
  if (code !== null) {
    return (
      <Dialog
        open
        wide
        onClose={onClose}
        title={title}
        actions={
          <>
            {leave}
            <Button kind="primary" onPress={keep} notYet={kept ? undefined : notYet}>
              {intl.formatMessage({ id: 'passphrase.code.done', defaultMessage: 'The paper is put away' })}
            </Button>
          </>
        }
      >
        <RecoveryCode code={code} onKept={setKept} />
        {failure && <FailureNotice failure={failure} />}
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          {leave}
          <Button kind="primary" onPress={make}>
            {intl.formatMessage({ id: 'passphrase.code.make', defaultMessage: 'Make a new code' })}
          </Button>
        </>
      }
    >
      <form className={styles.form} noValidate onSubmit={(event) => event.preventDefault()}>
        <p className="muted">
          {intl.formatMessage({
            id: 'passphrase.code.what',
            defaultMessage:
              'Have a pen or a printer ready: the new code is shown only once. The code on your old paper works until you have typed a part of the new one back.',
          })}
        </p>
        <OwnPassphraseField own={own} autoFocus onEnter={() => void make()} />
      </form>
    </Dialog>
  );
};
