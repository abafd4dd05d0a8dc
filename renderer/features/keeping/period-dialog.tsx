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
import { NoteWaiting } from '../corrections/note-dialog.tsx';
import { CloseForm } from '../drafts/close-form.tsx';
import { DraftState } from '../drafts/draft-state.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { useDraftsListedAnew } from '../drafts/use-kept-form.ts';
import { RestoredNotice } from '../patients/restored-notice.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import { useHome } from '../vault/home-context.tsx';
import { type PeriodStart, type PeriodValues, usePeriodStart } from './period-draft.ts';

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
  unread: z.literal(''),
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

const valuesOf = ({ row, table, place }: PeriodDialogProps): PeriodValues => ({
  place: row?.place ?? place,
  recordClass: row?.recordClass ?? firstOpen(table, place),
  years: row?.years ? String(row.years) : '',
  untilAge: row?.untilAge ? String(row.untilAge) : '',
  text: row?.text ?? '',
  source: row?.source ?? '',
  on: row?.on ?? null,
  unread: '',
  inUse: row?.inUse ?? true,
  reason: '',
});

const useTitle = (row: Period | null): string => {
  const intl = useIntl();
  return row
    ? `${intl.formatMessage(lawPlaceLabels[row.place])}: ${intl.formatMessage(recordClassLabels[row.recordClass])}`
    : intl.formatMessage({ id: 'periods.add', defaultMessage: 'Add a period' });
};

/** An owner writes down how long a class of records is kept, from where that is known, and why it is changed. */
export const PeriodDialog = (props: PeriodDialogProps) => {
  const { row, onClose } = props;
  const title = useTitle(row);
  const start = usePeriodStart(row);
  return start === null ? (
    <NoteWaiting title={title} onClose={onClose} />
  ) : (
    <FilledDialog {...props} title={title} start={start} />
  );
};

interface FilledDialogProps extends PeriodDialogProps {
  readonly title: string;
  readonly start: PeriodStart;
}

const FilledDialog = (props: FilledDialogProps) => {
  const { row, table, title, start, onClose } = props;
  const intl = useIntl();
  const { timeZone } = useHome();
  const { today } = useLocalDay();
  const change = useChange('keeping:save-period', [
    'keeping:periods',
    'keeping:review',
    'keeping:of-patient',
    'erasures:preview',
    'today:view',
  ]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { id, stored } = start;
  const draft = useDraft({ id, kind: 'period', patient: null });
  useDraftsListedAnew();
  const of = row && { place: row.place, recordClass: row.recordClass };
  const { values, set, leave, errorOf, check } = useFields(
    formSchema,
    stored?.state.values ?? valuesOf(props),
    stored !== null,
    (newest) => draft.keep({ of, values: newest }),
  );
  const keptAt = draft.savedAt ?? stored?.savedAt ?? null;
  const finish = async (): Promise<void> => {
    await draft.forget();
    onClose();
  };
  const there = table.find((each) => each.place === values.place && each.recordClass === values.recordClass);
  const save = async (): Promise<void> => {
    const read = check();
    if (!read) return;
    const { place: where, recordClass, reason, unread: _unread, ...fields } = read;
    setFailure(null);
    await draft.flush();
    try {
      await change.mutateAsync({ place: where, recordClass, revision: there?.revision ?? 0, reason, fields });
      await finish();
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
      title={title}
      actions={
        <>
          <CloseForm savedAt={keptAt} onClose={onClose} />
          <Button kind="primary" onPress={save}>
            {intl.formatMessage({ id: 'periods.save', defaultMessage: 'Save period' })}
          </Button>
        </>
      }
    >
      <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
        {failure && <FailureNotice failure={failure} />}
        {stored && <RestoredNotice savedAt={stored.savedAt} />}
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
          draft={values.unread}
          onChange={(on, typed) => {
            set('on', on);
            set('unread', on === null ? typed.text.trim() : '');
          }}
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
        {(keptAt !== null || draft.failing) && (
          <div className="row-wrap">
            <DraftState savedAt={keptAt} failing={draft.failing} timeZone={timeZone} />
            <Button kind="bare" onPress={finish}>
              {intl.formatMessage({ id: 'drafts.discard', defaultMessage: 'Throw draft away' })}
            </Button>
          </div>
        )}
      </form>
    </Dialog>
  );
};
