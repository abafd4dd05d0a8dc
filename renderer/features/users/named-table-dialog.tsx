import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Result } from '../../../shared/result.ts';
import type { LongWork } from '../../../shared/works/long-work.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TableSaving } from '../works/table-saving.tsx';
import { useLongCall } from '../works/use-long-call.ts';
import { OwnPassphraseField } from './own-passphrase-field.tsx';
import { useOwnPassphrase } from './use-own-passphrase.ts';

interface Props {
  readonly work: LongWork;
  readonly save: (passphrase: string) => Promise<Result<{ readonly saved: boolean }>>;
  readonly onClose: () => void;
}

/** Saves a list of patients as a table, which names them to whoever has the file: with the own passphrase again. */
export const NamedTableDialog = ({ work, save, onClose }: Props) => {
  const intl = useIntl();
  const own = useOwnPassphrase();
  const [saved, setSaved] = useState(false);
  const { waiting, run } = useLongCall();
  const go = async (): Promise<void> => {
    setSaved(false);
    const answer = await own.send((passphrase) => run(work, () => save(passphrase)));
    if (answer) setSaved(answer.saved);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage({ id: 'named-table.title', defaultMessage: 'Save this list as a table' })}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'named-table.close', defaultMessage: 'Back to the list' })}
          </Button>
          <Button kind="primary" onPress={go}>
            {intl.formatMessage({ id: 'outcomes.save', defaultMessage: 'Save table' })}
          </Button>
        </>
      }
    >
      <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
        {own.failure && <FailureNotice failure={own.failure} />}
        <p>
          {intl.formatMessage({
            id: 'named-table.text',
            defaultMessage: 'The file is not encrypted: whoever has it can read who is on the list.',
          })}
        </p>
        <OwnPassphraseField own={own} autoFocus onEnter={() => void go()} />
        <TableSaving work={waiting} saved={saved} />
      </form>
    </Dialog>
  );
};
