import { useIntl } from 'react-intl';
import { type Period, periodKey, recordClasses } from '../../../shared/keeping/period.ts';
import { recordClassLabels } from '../../../shared/labels/keeping-labels.ts';
import { lawPlaceLabels } from '../../../shared/labels/rule-labels.ts';
import type { LawPlace } from '../../../shared/laws/law.ts';
import { call, useChange } from '../../api.ts';
import { TextInput } from '../../ui/text-input.tsx';
import { differencesOf } from '../drafts/differences.ts';
import { keptFieldsSchema } from '../drafts/kept-fields.ts';
import { useKeptFields } from '../drafts/use-kept-fields.ts';
import { TableRowDialog } from '../table-rows/table-row-dialog.tsx';
import { SourceFields, WhichRow } from '../table-rows/source-fields.tsx';
import { TableRowBegin, type TableRowOpen, type TableRowStart } from '../table-rows/table-row-start.tsx';
import { useSourceFieldWords } from '../table-rows/source-differences.ts';
import { keepingShown } from './keep-dialog.tsx';
import {
  emptyPeriod,
  periodFormSchema,
  type PeriodValues,
  periodValuesSchema,
  valuesOfPeriod,
} from './period-fields.ts';

interface PeriodDialogProps {
  readonly open: TableRowOpen;
  readonly table: readonly Period[];
  readonly place: LawPlace;
  readonly onClose: () => void;
}

const keptSchema = keptFieldsSchema(periodValuesSchema);

/**
 * An owner writes down how long a class of records is kept, from where that is known, and why it is changed; what is typed is
 * there again after a lock.
 */
export const PeriodDialog = (props: PeriodDialogProps) => {
  const intl = useIntl();
  const { open, onClose } = props;
  return (
    <TableRowBegin
      schema={keptSchema}
      kind="period"
      open={open}
      title={intl.formatMessage({ id: 'periods.title', defaultMessage: 'How long records are kept' })}
      onClose={onClose}
    >
      {(start) => <FilledDialog {...props} {...start} />}
    </TableRowBegin>
  );
};

type FilledProps = PeriodDialogProps & TableRowStart<PeriodValues>;

const usePeriodForm = ({ id, row, stored, table, place }: FilledProps) => {
  const change = useChange('keeping:save-period', ['keeping:periods', ...keepingShown]);
  const period = table.find((each) => periodKey(each) === row);
  return useKeptFields({
    id,
    kind: 'period',
    schema: periodFormSchema,
    record: {
      revision: period?.revision ?? 0,
      values: period ? valuesOfPeriod(period) : emptyPeriod(table, place),
    },
    stored,
    save: ({ row: changed, place: where, recordClass, reason, ...fields }, seen) => {
      const there = table.find((each) => each.place === where && each.recordClass === recordClass);
      const revision = changed === null ? (there?.revision ?? 0) : seen;
      return change.mutateAsync({ place: where, recordClass, revision, reason, fields });
    },
    newest: async () => {
      const periods = await call('keeping:periods', {});
      const now = periods.ok ? periods.value.find((each) => periodKey(each) === row) : undefined;
      return now ? { revision: now.revision, values: valuesOfPeriod(now) } : null;
    },
  });
};

const FilledDialog = (props: FilledProps) => {
  const { row, table, onClose } = props;
  const intl = useIntl();
  const form = usePeriodForm(props);
  const common = useSourceFieldWords();
  const { values, set, text } = form.fields;
  const there = table.some(
    ({ place, recordClass }) => place === values.place && recordClass === values.recordClass,
  );
  const labels = {
    years: intl.formatMessage({ id: 'periods.years', defaultMessage: 'Years' }),
    untilAge: intl.formatMessage({ id: 'periods.age', defaultMessage: 'And until this birthday' }),
  };
  const differences = differencesOf<PeriodValues>(
    [[labels.years, ({ years }) => years], [labels.untilAge, ({ untilAge }) => untilAge], ...common],
    values,
    form.newer?.values ?? null,
  );
  return (
    <TableRowDialog
      form={form}
      differences={differences}
      onClose={onClose}
      title={
        row === null
          ? intl.formatMessage({ id: 'periods.add', defaultMessage: 'Add a period' })
          : `${intl.formatMessage(lawPlaceLabels[values.place])}: ${intl.formatMessage(recordClassLabels[values.recordClass])}`
      }
      action={intl.formatMessage({ id: 'periods.save', defaultMessage: 'Save period' })}
    >
      {row === null && (
        <WhichRow
          place={values.place}
          onPlace={(place) => set('place', place)}
          label={intl.formatMessage({ id: 'periods.class', defaultMessage: 'For which records' })}
          whats={recordClasses}
          labels={recordClassLabels}
          what={values.recordClass}
          onWhat={(recordClass) => set('recordClass', recordClass)}
          there={
            there
              ? intl.formatMessage({
                  id: 'periods.there',
                  defaultMessage: 'There is a row on this already; saving replaces it.',
                })
              : undefined
          }
        />
      )}
      <TextInput
        label={labels.years}
        note={intl.formatMessage({ id: 'periods.years.note', defaultMessage: 'empty: no period known' })}
        {...text('years')}
      />
      {values.recordClass === 'minor' && (
        <TextInput
          label={labels.untilAge}
          note={intl.formatMessage({
            id: 'periods.age.note',
            defaultMessage: 'one later for somebody who was 17; empty: none',
          })}
          {...text('untilAge')}
        />
      )}
      <SourceFields
        text={text('text')}
        source={text('source')}
        on={values.on}
        onOn={(on) => set('on', on)}
        inUse={values.inUse}
        onInUse={(inUse) => set('inUse', inUse)}
        usedFor={intl.formatMessage({
          id: 'periods.in-use',
          defaultMessage: 'In use: days are counted with it',
        })}
      />
      <TextInput
        label={intl.formatMessage({ id: 'periods.reason', defaultMessage: 'Why it is changed' })}
        {...text('reason')}
      />
    </TableRowDialog>
  );
};
