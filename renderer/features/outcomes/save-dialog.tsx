import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import type { OutcomeFilter } from '../../../shared/outcomes/outcome.ts';
import { call } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Picker } from '../../ui/picker.tsx';
import { OwnPassphraseField } from '../users/own-passphrase-field.tsx';
import { useOwnPassphrase } from '../users/use-own-passphrase.ts';
import { TableSaving } from '../works/table-saving.tsx';
import { useLongCall } from '../works/use-long-call.ts';

type Lines = 'figures' | 'cases';

/** Saves the outcomes as a table: figures alone, or a line a case with the patient's name, with the passphrase again. */
export const SaveDialog = ({
  filter,
  onClose,
}: {
  readonly filter: OutcomeFilter;
  readonly onClose: () => void;
}) => {
  const intl = useIntl();
  const own = useOwnPassphrase();
  const [lines, setLines] = useState<Lines>('figures');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [saved, setSaved] = useState(false);
  const { waiting, run } = useLongCall();
  const saveFigures = async (): Promise<void> => {
    const table = { lines: 'figures', filter } as const;
    const answer = await run('outcomes:table', () => call('outcomes:save-table', { table }));
    setFailure(answer.ok ? null : answer.error);
    if (answer.ok) setSaved(answer.value.saved);
  };
  const saveCases = async (): Promise<void> => {
    setFailure(null);
    const answer = await own.send((passphrase) =>
      run('outcomes:table', () =>
        call('outcomes:save-table', { table: { lines: 'cases', filter, passphrase } }),
      ),
    );
    if (answer) setSaved(answer.saved);
  };
  const save = lines === 'figures' ? saveFigures : saveCases;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={intl.formatMessage({
        id: 'outcomes.save.title',
        defaultMessage: 'Save the outcomes as a table',
      })}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'outcomes.save.close', defaultMessage: 'Back to the outcomes' })}
          </Button>
          <Button kind="primary" onPress={save}>
            {intl.formatMessage({ id: 'outcomes.save', defaultMessage: 'Save table' })}
          </Button>
        </>
      }
    >
      <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
        {failure && <FailureNotice failure={failure} />}
        <Picker
          label={intl.formatMessage({ id: 'outcomes.save.lines', defaultMessage: 'What is in it' })}
          rows={[
            {
              value: 'figures',
              label: intl.formatMessage({ id: 'outcomes.save.figures', defaultMessage: 'Figures alone' }),
              detail: intl.formatMessage({
                id: 'outcomes.save.figures.detail',
                defaultMessage: 'Every table, with the number of cases of each figure. Nobody is named.',
              }),
            },
            {
              value: 'cases',
              label: intl.formatMessage({
                id: 'outcomes.save.cases',
                defaultMessage: 'One line a case, with the patient’s name',
              }),
              detail: intl.formatMessage({
                id: 'outcomes.save.cases.detail',
                defaultMessage:
                  'The file is not encrypted: whoever has it can read who was treated and how it went.',
              }),
            },
          ]}
          value={lines}
          onChange={(next) => {
            setLines(next);
            setSaved(false);
          }}
        />
        {lines === 'cases' && <OwnPassphraseField own={own} onEnter={() => void saveCases()} />}
        <TableSaving work={waiting} saved={saved} />
      </form>
    </Dialog>
  );
};
