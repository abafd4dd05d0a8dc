import { useState } from 'react';
import { useIntl } from 'react-intl';
import { z } from 'zod';
import type { Failure } from '../../../shared/errors.ts';
import { lawFieldLabels, lawPlaceLabels, lawTopicLabels } from '../../../shared/labels/rule-labels.ts';
import {
  type Law,
  lawPlaces,
  type LawPlace,
  lawSchema,
  lawTopics,
  type LawTopic,
} from '../../../shared/laws/law.ts';
import { formatQuantity } from '../../../shared/quantity/format.ts';
import { parseQuantity } from '../../../shared/quantity/parse.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { CallFailed, useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useFields } from '../../use-fields.ts';
import { useLocalDay } from '../patients/use-local-day.ts';

/** An empty depth is any depth. */
const depth = z.string().transform((text, context) => {
  if (text.trim() === '') return null;
  const read = parseQuantity(text, depthSpec);
  if (read.ok) return read.value;
  context.addIssue({ code: 'custom', message: `quantity.${read.why}` });
  return z.NEVER;
});
const formSchema = lawSchema.extend({
  fromUm: depth,
  place: z.enum(lawPlaces),
  topic: z.enum(lawTopics),
});

/** The first topic on which there is no row for a place yet. */
const firstOpen = (laws: readonly Law[], place: LawPlace): LawTopic =>
  lawTopics.find((topic) => !laws.some((each) => each.place === place && each.topic === topic)) ?? 'general';

interface LawDialogProps {
  /** Null adds a row. */
  readonly law: Law | null;
  /** Every row, so that adding one that is there goes on from it. */
  readonly laws: readonly Law[];
  readonly place: LawPlace;
  readonly onClose: () => void;
}

/** An owner writes down what a source says about local law, or strikes a row out. */
export const LawDialog = ({ law, laws, place, onClose }: LawDialogProps) => {
  const intl = useIntl();
  const { today } = useLocalDay();
  const change = useChange('laws:save', ['practice:home', 'versions:list']);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { values, set, leave, errorOf, check } = useFields(formSchema, {
    place: law?.place ?? place,
    topic: law?.topic ?? firstOpen(laws, place),
    fromUm: law?.fromUm ? formatQuantity(law.fromUm, depthSpec, intl.locale) : '',
    appliesTo: law?.appliesTo ?? '',
    text: law?.text ?? '',
    source: law?.source ?? '',
    on: law?.on ?? null,
    inUse: law?.inUse ?? true,
  });
  const there = laws.find((each) => each.place === values.place && each.topic === values.topic);

  const save = async (): Promise<void> => {
    const read = check();
    if (!read) return;
    const { place: where, topic, ...fields } = read;
    setFailure(null);
    try {
      await change.mutateAsync({ place: where, topic, revision: there?.revision ?? 0, fields });
      onClose();
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      setFailure(error.failure);
    }
  };
  const text = (field: 'appliesTo' | 'source') => ({
    label: intl.formatMessage(lawFieldLabels[field]),
    value: values[field],
    onChange: (typed: string) => set(field, typed),
    onCommit: () => leave(field),
    error: errorOf(field),
  });
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={
        law
          ? `${intl.formatMessage(lawPlaceLabels[law.place])}: ${intl.formatMessage(lawTopicLabels[law.topic])}`
          : intl.formatMessage({ id: 'laws.add', defaultMessage: 'Add a local law' })
      }
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'rules.leave', defaultMessage: 'Leave as it is' })}
          </Button>
          <Button kind="primary" onPress={save}>
            {intl.formatMessage({ id: 'laws.save', defaultMessage: 'Save law' })}
          </Button>
        </>
      }
    >
      <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
        {failure && <FailureNotice failure={failure} />}
        <p className="caption">
          {intl.formatMessage({
            id: 'laws.what',
            defaultMessage:
              'Write down what the source says and where it stands. Whether it applies to you is for your authority to say.',
          })}
        </p>
        {!law && (
          <>
            <ComboBox
              label={intl.formatMessage({ id: 'laws.place', defaultMessage: 'Where' })}
              value={values.place}
              options={lawPlaces.map((value) => ({
                value,
                label: intl.formatMessage(lawPlaceLabels[value]),
              }))}
              onChange={(value) => set('place', lawPlaces.find((each) => each === value) ?? values.place)}
            />
            <ComboBox
              label={intl.formatMessage({ id: 'laws.topic', defaultMessage: 'On' })}
              value={values.topic}
              options={lawTopics.map((value) => ({
                value,
                label: intl.formatMessage(lawTopicLabels[value]),
              }))}
              onChange={(value) => set('topic', lawTopics.find((each) => each === value) ?? values.topic)}
              help={
                there &&
                intl.formatMessage({
                  id: 'laws.there',
                  defaultMessage:
                    'There is a row on this already; saving replaces it, and what it said stays readable.',
                })
              }
            />
          </>
        )}
        <TextArea
          label={intl.formatMessage(lawFieldLabels.text)}
          rows={3}
          limit={1000}
          value={values.text}
          onChange={(typed) => set('text', typed)}
          onCommit={() => leave('text')}
          error={errorOf('text')}
        />
        {values.topic === 'depth' && (
          <TextInput
            label={intl.formatMessage(lawFieldLabels.fromUm)}
            note={intl.formatMessage({ id: 'laws.any-depth', defaultMessage: 'empty: any depth' })}
            value={values.fromUm}
            onChange={(typed) => set('fromUm', typed)}
            onCommit={() => leave('fromUm')}
            error={errorOf('fromUm')}
          />
        )}
        <TextInput {...text('appliesTo')} />
        <TextInput {...text('source')} />
        <DateInput
          label={intl.formatMessage(lawFieldLabels.on)}
          note={intl.formatMessage({ id: 'screenings.date-note', defaultMessage: 'empty: not known' })}
          today={today}
          value={values.on}
          onChange={(on) => set('on', on)}
        />
        <Checkbox checked={values.inUse} onChange={(inUse) => set('inUse', inUse)}>
          {intl.formatMessage({
            id: 'laws.in-use',
            defaultMessage: 'In use; struck out, it is not shown with sessions',
          })}
        </Checkbox>
      </form>
    </Dialog>
  );
};
