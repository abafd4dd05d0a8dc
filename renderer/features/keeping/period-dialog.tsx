import { useState } from 'react';
import { useIntl } from 'react-intl';
import { z } from 'zod';
import type { Failure } from '../../../shared/errors.ts';
import {
  type Period,
  periodSchema,
  type RecordClass,
  recordClasses,
} from '../../../shared/keeping/period.ts';
import { recordClassLabels } from '../../../shared/labels/keeping-labels.ts';
import { lawFieldLabels, lawPlaceLabels } from '../../../shared/labels/rule-labels.ts';
import { type LawPlace, lawPlaces } from '../../../shared/laws/law.ts';
import { filledLine } from '../../../shared/text/schema.ts';
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

/** An empty number is none; anything but a whole number within the limits is told. */
const whole = (least: number, most: number) =>
  z.string().transform((text, context) => {
    const typed = text.trim();
    if (typed === '') return null;
    const value = /^\d{1,3}$/.test(typed) ? Number(typed) : Number.NaN;
    if (value >= least && value <= most) return value;
    context.addIssue({ code: 'custom', message: 'period.number' });
    return z.NEVER;
  });

const formSchema = periodSchema.extend({
  years: whole(1, 100),
  untilAge: whole(18, 40),
  place: z.enum(lawPlaces),
  recordClass: z.enum(recordClasses),
  reason: filledLine(2000),
});

const firstOpen = (table: readonly Period[], place: LawPlace): RecordClass =>
  recordClasses.find((each) => !table.some((row) => row.place === place && row.recordClass === each)) ??
  'adult';

interface PeriodDialogProps {
  /** Null adds a row. */
  readonly row: Period | null;
  readonly table: readonly Period[];
  readonly place: LawPlace;
  readonly onClose: () => void;
}

/** An owner writes down how long a class of records is kept, from where that is known, and why it is changed. */
export const PeriodDialog = ({ row, table, place, onClose }: PeriodDialogProps) => {
  const intl = useIntl();
  const { today } = useLocalDay();
  const change = useChange('keeping:save-period', [
    'keeping:periods',
    'keeping:review',
    'keeping:of-patient',
    'erasures:preview',
    'today:view',
  ]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { values, set, leave, errorOf, check } = useFields(formSchema, {
    place: row?.place ?? place,
    recordClass: row?.recordClass ?? firstOpen(table, place),
    years: row?.years ? String(row.years) : '',
    untilAge: row?.untilAge ? String(row.untilAge) : '',
    text: row?.text ?? '',
    source: row?.source ?? '',
    on: row?.on ?? null,
    inUse: row?.inUse ?? true,
    reason: '',
  });
  const there = table.find((each) => each.place === values.place && each.recordClass === values.recordClass);
  const save = async (): Promise<void> => {
    const read = check();
    if (!read) return;
    const { place: where, recordClass, reason, ...fields } = read;
    setFailure(null);
    try {
      await change.mutateAsync({ place: where, recordClass, revision: there?.revision ?? 0, reason, fields });
      onClose();
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      setFailure(error.failure);
    }
  };
  const text = (field: 'source' | 'reason' | 'years' | 'untilAge', label: string, note?: string) => ({
    label,
    ...(note === undefined ? {} : { note }),
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
        row
          ? `${intl.formatMessage(lawPlaceLabels[row.place])}: ${intl.formatMessage(recordClassLabels[row.recordClass])}`
          : intl.formatMessage({ id: 'periods.add', defaultMessage: 'Add a period' })
      }
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'rules.leave', defaultMessage: 'Leave as it is' })}
          </Button>
          <Button kind="primary" onPress={save}>
            {intl.formatMessage({ id: 'periods.save', defaultMessage: 'Save period' })}
          </Button>
        </>
      }
    >
      <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
        {failure && <FailureNotice failure={failure} />}
        {!row && (
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
              label={intl.formatMessage({ id: 'periods.class', defaultMessage: 'For which records' })}
              value={values.recordClass}
              options={recordClasses.map((value) => ({
                value,
                label: intl.formatMessage(recordClassLabels[value]),
              }))}
              onChange={(value) =>
                set('recordClass', recordClasses.find((each) => each === value) ?? values.recordClass)
              }
              help={
                there &&
                intl.formatMessage({
                  id: 'periods.there',
                  defaultMessage: 'There is a row on this already; saving replaces it.',
                })
              }
            />
          </>
        )}
        <TextInput
          {...text(
            'years',
            intl.formatMessage({ id: 'periods.years', defaultMessage: 'Years' }),
            intl.formatMessage({ id: 'periods.years.note', defaultMessage: 'empty: no period known' }),
          )}
        />
        {values.recordClass === 'minor' && (
          <TextInput
            {...text(
              'untilAge',
              intl.formatMessage({ id: 'periods.age', defaultMessage: 'And until this birthday' }),
              intl.formatMessage({
                id: 'periods.age.note',
                defaultMessage: 'one later for somebody who was 17; empty: none',
              }),
            )}
          />
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
        <TextInput {...text('source', intl.formatMessage(lawFieldLabels.source))} />
        <DateInput
          label={intl.formatMessage(lawFieldLabels.on)}
          note={intl.formatMessage({ id: 'screenings.date-note', defaultMessage: 'empty: not known' })}
          today={today}
          value={values.on}
          onChange={(on) => set('on', on)}
        />
        <Checkbox checked={values.inUse} onChange={(inUse) => set('inUse', inUse)}>
          {intl.formatMessage({ id: 'periods.in-use', defaultMessage: 'In use: days are counted with it' })}
        </Checkbox>
        <TextInput
          {...text(
            'reason',
            intl.formatMessage({ id: 'periods.reason', defaultMessage: 'Why it is changed' }),
          )}
        />
      </form>
    </Dialog>
  );
};
