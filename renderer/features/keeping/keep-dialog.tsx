import { useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { call, useAnswer } from '../../api.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { useFullName } from '../patients/person-name.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import { ReasonDialog } from './reason-dialog.tsx';

interface Person {
  readonly id: string;
  readonly family: string;
  readonly given: string;
}

interface PersonDialogProps {
  readonly patient: Person;
  readonly onClose: () => void;
}

/** What is shown anew once something was decided about a record. */
export const keepingShown = [
  'keeping:of-patient',
  'keeping:review',
  'today:view',
  'erasures:preview',
] as const;

/** Asks again whatever shows how records are kept. */
export const useKeepingRefresh = (): (() => void) => {
  const queries = useQueryClient();
  return () => {
    for (const name of keepingShown) void queries.invalidateQueries({ queryKey: [name] });
  };
};

/** An owner decides to keep a record until a day, with the reason. */
export const KeepDialog = ({ patient, onClose }: PersonDialogProps) => {
  const intl = useIntl();
  const fullName = useFullName();
  const { today } = useLocalDay();
  const refresh = useKeepingRefresh();
  const { data } = useAnswer('keeping:of-patient', { patient: patient.id });
  const isWrong = (until: string | null): boolean => until === null || until <= today;
  return (
    <ReasonDialog
      patient={patient.id}
      decision="keep"
      title={intl.formatMessage(
        { id: 'keeping.decide.title', defaultMessage: 'Keep the record of {name} longer' },
        { name: fullName(patient) },
      )}
      action={intl.formatMessage({ id: 'keeping.decide.do', defaultMessage: 'Keep until this day' })}
      isBlocked={(until) => isWrong(until) || data === undefined}
      send={(reason, until) =>
        call('keeping:decide', {
          patient: patient.id,
          revision: data?.decisionRevision ?? 0,
          fields: { until: until ?? today, reason },
        })
      }
      onDone={() => {
        refresh();
        onClose();
      }}
      onClose={onClose}
    >
      {({ until, unread, onUntil, tried }) => (
        <>
          <p className="muted">
            {intl.formatMessage({
              id: 'keeping.decide.text',
              defaultMessage:
                'When this day has come, the record stands in the review list again. Nothing is erased by itself.',
            })}
          </p>
          <DateInput
            label={intl.formatMessage({ id: 'keeping.decide.until', defaultMessage: 'Keep until' })}
            value={until}
            draft={unread}
            today={today}
            onChange={(day, typed) => onUntil(day, day === null ? typed.text.trim() : '')}
            error={
              isWrong(until) && (tried || until !== null)
                ? intl.formatMessage({
                    id: 'keeping.decide.until.wrong',
                    defaultMessage: 'Enter a day that is still to come.',
                  })
                : undefined
            }
          />
        </>
      )}
    </ReasonDialog>
  );
};

/** An owner puts a record on legal hold, or lifts it. */
export const HoldDialog = ({ patient, held, onClose }: PersonDialogProps & { readonly held: boolean }) => {
  const intl = useIntl();
  const fullName = useFullName();
  const refresh = useKeepingRefresh();
  const name = fullName(patient);
  return (
    <ReasonDialog
      patient={patient.id}
      decision={held ? 'lift' : 'hold'}
      title={
        held
          ? intl.formatMessage(
              { id: 'hold.lift.title', defaultMessage: 'Lift the legal hold of {name}?' },
              { name },
            )
          : intl.formatMessage(
              { id: 'hold.set.title', defaultMessage: 'Put the record of {name} on legal hold?' },
              { name },
            )
      }
      action={
        held
          ? intl.formatMessage({ id: 'hold.lift.do', defaultMessage: 'Lift the hold' })
          : intl.formatMessage({ id: 'hold.set.do', defaultMessage: 'Set the hold' })
      }
      send={(reason) => call(held ? 'holds:lift' : 'holds:set', { patient: patient.id, reason })}
      onDone={() => {
        refresh();
        onClose();
      }}
      onClose={onClose}
    >
      {() => (
        <p className="muted">
          {held
            ? intl.formatMessage({
                id: 'hold.lift.text',
                defaultMessage:
                  'The record can be erased again. That it was held, and why, stays in what was written.',
              })
            : intl.formatMessage({
                id: 'hold.set.text',
                defaultMessage:
                  'While it is held, nobody can erase the record, whatever its age. Everything else goes on. The reason is part of the record and goes into a copy for the patient.',
              })}
        </p>
      )}
    </ReasonDialog>
  );
};
