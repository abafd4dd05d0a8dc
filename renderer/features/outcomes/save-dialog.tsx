import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { OutcomeFilter } from '../../../shared/outcomes/outcome.ts';
import { call } from '../../api.ts';
import { Picker } from '../../ui/picker.tsx';
import { ExportDialog } from '../exports/export-dialog.tsx';

type Lines = 'figures' | 'cases';

/** Saves the outcomes as a table: figures alone, or a line a case with the patient's name. */
export const SaveDialog = ({
  filter,
  onClose,
}: {
  readonly filter: OutcomeFilter;
  readonly onClose: () => void;
}) => {
  const intl = useIntl();
  const [lines, setLines] = useState<Lines>('figures');
  return (
    <ExportDialog
      title={intl.formatMessage({
        id: 'outcomes.save.title',
        defaultMessage: 'Save the outcomes as a table',
      })}
      text={
        lines === 'cases'
          ? intl.formatMessage({
              id: 'outcomes.save.cases.detail',
              defaultMessage:
                'The file is not encrypted: whoever has it can read who was treated and how it went.',
            })
          : intl.formatMessage({
              id: 'outcomes.save.figures.text',
              defaultMessage: 'The file is not encrypted. Small numbers can tell who is meant.',
            })
      }
      work="outcomes:table"
      file="table"
      save={(leaving) => call('outcomes:save-table', { lines, filter, ...leaving })}
      onClose={onClose}
      back={intl.formatMessage({ id: 'outcomes.save.close', defaultMessage: 'Back to the outcomes' })}
      choice={lines}
    >
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
          },
        ]}
        value={lines}
        onChange={setLines}
      />
    </ExportDialog>
  );
};
