import { useIntl } from 'react-intl';
import { lawFieldLabels, lawPlaceLabels, lawTopicLabels } from '../../../shared/labels/rule-labels.ts';
import { type Law, lawKey, type LawPlace, lawTopics } from '../../../shared/laws/law.ts';
import { call, useChange } from '../../api.ts';
import { TextInput } from '../../ui/text-input.tsx';
import { differencesOf } from '../drafts/differences.ts';
import { keptFieldsSchema } from '../drafts/kept-fields.ts';
import { useKeptFields } from '../drafts/use-kept-fields.ts';
import { TableRowDialog } from '../table-rows/table-row-dialog.tsx';
import { SourceFields, WhichRow } from '../table-rows/source-fields.tsx';
import { TableRowBegin, type TableRowOpen, type TableRowStart } from '../table-rows/table-row-start.tsx';
import { useSourceFieldWords } from '../table-rows/source-differences.ts';
import { emptyLaw, lawFormSchema, type LawValues, lawValuesSchema, valuesOfLaw } from './law-fields.ts';

interface LawDialogProps {
  readonly open: TableRowOpen;
  /** Every row, so that adding one that is there goes on from it. */
  readonly laws: readonly Law[];
  readonly place: LawPlace;
  readonly onClose: () => void;
}

const keptSchema = keptFieldsSchema(lawValuesSchema);

/** An owner writes down what a source says about local law, or strikes a row out; what is typed is there again after a lock. */
export const LawDialog = (props: LawDialogProps) => {
  const intl = useIntl();
  const { open, onClose } = props;
  return (
    <TableRowBegin
      schema={keptSchema}
      kind="law"
      open={open}
      title={intl.formatMessage({ id: 'laws.title', defaultMessage: 'Local law' })}
      onClose={onClose}
    >
      {(start) => <FilledDialog {...props} {...start} />}
    </TableRowBegin>
  );
};

type FilledProps = LawDialogProps & TableRowStart<LawValues>;

const useLawForm = ({ id, row, stored, laws, place }: FilledProps) => {
  const { locale } = useIntl();
  const change = useChange('laws:save', ['practice:home', 'versions:list']);
  const law = laws.find((each) => lawKey(each) === row);
  return useKeptFields({
    id,
    kind: 'law',
    schema: lawFormSchema,
    record: {
      revision: law?.revision ?? 0,
      values: law ? valuesOfLaw(law, locale) : emptyLaw(laws, place),
    },
    stored,
    save: ({ row: changed, place: where, topic, ...fields }, seen) => {
      const there = laws.find((each) => each.place === where && each.topic === topic);
      const revision = changed === null ? (there?.revision ?? 0) : seen;
      return change.mutateAsync({ place: where, topic, revision, fields });
    },
    newest: async () => {
      const home = await call('practice:home', {});
      const now = home.ok ? home.value.laws.find((each) => lawKey(each) === row) : undefined;
      return now ? { revision: now.revision, values: valuesOfLaw(now, locale) } : null;
    },
  });
};

const FilledDialog = (props: FilledProps) => {
  const { row, laws, onClose } = props;
  const intl = useIntl();
  const form = useLawForm(props);
  const common = useSourceFieldWords();
  const { values, set, text } = form.fields;
  const there = laws.some(({ place, topic }) => place === values.place && topic === values.topic);
  const differences = differencesOf<LawValues>(
    [
      ...common,
      [intl.formatMessage(lawFieldLabels.fromUm), ({ fromUm }) => fromUm],
      [intl.formatMessage(lawFieldLabels.appliesTo), ({ appliesTo }) => appliesTo],
    ],
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
          ? intl.formatMessage({ id: 'laws.add', defaultMessage: 'Add a local law' })
          : `${intl.formatMessage(lawPlaceLabels[values.place])}: ${intl.formatMessage(lawTopicLabels[values.topic])}`
      }
      action={intl.formatMessage({ id: 'laws.save', defaultMessage: 'Save law' })}
    >
      <p className="caption">
        {intl.formatMessage({
          id: 'laws.what',
          defaultMessage:
            'Write down what the source says and where it stands. Whether it applies to you is for your authority to say.',
        })}
      </p>
      {row === null && (
        <WhichRow
          place={values.place}
          onPlace={(place) => set('place', place)}
          label={intl.formatMessage({ id: 'laws.topic', defaultMessage: 'On' })}
          whats={lawTopics}
          labels={lawTopicLabels}
          what={values.topic}
          onWhat={(topic) => set('topic', topic)}
          there={
            there
              ? intl.formatMessage({
                  id: 'laws.there',
                  defaultMessage:
                    'There is a row on this already; saving replaces it, and what it said stays readable.',
                })
              : undefined
          }
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
          id: 'laws.in-use',
          defaultMessage: 'In use; struck out, it is not shown with sessions',
        })}
      >
        {values.topic === 'depth' && (
          <TextInput
            label={intl.formatMessage(lawFieldLabels.fromUm)}
            note={intl.formatMessage({ id: 'laws.any-depth', defaultMessage: 'empty: any depth' })}
            {...text('fromUm')}
          />
        )}
        <TextInput label={intl.formatMessage(lawFieldLabels.appliesTo)} {...text('appliesTo')} />
      </SourceFields>
    </TableRowDialog>
  );
};
