import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Patient } from '../../../shared/patients/patient.ts';
import { CloseForm } from '../drafts/close-form.tsx';
import { DiscardDraft } from '../drafts/discard-draft.tsx';
import { DraftState } from '../drafts/draft-state.tsx';
import { useKeptForm } from '../drafts/use-kept-form.ts';
import { StartedForm } from '../drafts/started-form.tsx';
import type { StoredDraft } from '../drafts/use-stored-draft.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHead } from '../../ui/frame.tsx';
import { FormPage } from './form-page.tsx';
import { useGoToPatients } from './open-form.ts';
import { ConflictNotice } from '../drafts/conflict-notice.tsx';
import { usePatientDifferences } from './patient-differences.ts';
import {
  draftOfPatient,
  emptyPatient,
  patientDraftSchema,
  readPatient,
  type PatientDraft,
} from './patient-draft.ts';
import { PatientFields } from './patient-fields.tsx';
import { patientProblemText } from './patient-problem-text.ts';
import { useFullName, useShortName } from './person-name.tsx';
import { RestoredNotice } from './restored-notice.tsx';
import { SamePersonDialog, SamePersonNote } from './same-person.tsx';
import { useLocalDay } from './use-local-day.ts';
import { useSavePatient } from './use-save-patient.ts';

interface PatientFormProps {
  readonly id: string;
  /** The patient as registered; null for a new one. */
  readonly patient: Patient | null;
}

/** Registers a patient or changes one; words kept earlier are here again. */
export const PatientForm = ({ id, patient }: PatientFormProps) => (
  <StartedForm schema={patientDraftSchema} kind="patient" patient={patient?.id ?? null} id={id} banner={null}>
    {({ round, stored, others, startOver }) => (
      <FilledForm
        key={`${id} ${round}`}
        id={id}
        patient={patient}
        stored={stored}
        other={patient ? null : (others[0] ?? null)}
        onStartOver={startOver}
      />
    )}
  </StartedForm>
);

interface FilledFormProps extends PatientFormProps {
  readonly stored: StoredDraft<PatientDraft> | null;
  readonly other: StoredDraft<PatientDraft> | null;
  readonly onStartOver: () => void;
}

const FilledForm = ({ id, patient, stored, other, onStartOver }: FilledFormProps) => {
  const intl = useIntl();
  const { today, timeZone } = useLocalDay();
  const go = useGoToPatients();
  const shortName = useShortName();
  const fullName = useFullName();
  const form = useKeptForm<PatientDraft>({
    id,
    kind: 'patient',
    patient: patient?.id ?? null,
    state: stored?.state ?? (patient ? draftOfPatient(patient) : emptyPatient),
    savedAt: stored?.savedAt ?? null,
  });
  const draft = form.state;
  const [left, setLeft] = useState<ReadonlySet<keyof PatientDraft> | 'all'>(new Set<keyof PatientDraft>());
  const read = readPatient(draft, today);
  const save = useSavePatient({ id, read, form, onSaved: () => go.patient(id) });
  const differences = usePatientDifferences(draft, save.newer);

  const errorOf = (field: keyof PatientDraft): string | undefined => {
    const problem = read.ok ? undefined : read.problems.get(field);
    if (problem === undefined) return undefined;
    const shown = left === 'all' || left.has(field) || problem === 'future';
    return shown && (problem !== 'not-a-date' || left === 'all')
      ? patientProblemText(intl, problem)
      : undefined;
  };
  const name = shortName(draft);
  const title = patient
    ? intl.formatMessage(
        { id: 'patients.edit.title', defaultMessage: 'Details of {name}' },
        { name: fullName(patient) },
      )
    : intl.formatMessage({ id: 'patients.new.title', defaultMessage: 'New patient' });

  const press = async (): Promise<void> => {
    if (!read.ok) {
      setLeft('all');
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    await save.save();
  };
  return (
    <FormPage
      banner={
        <PageHead
          title={title}
          note={
            patient && `${intl.formatMessage({ id: 'patients.no', defaultMessage: 'no.' })} ${patient.number}`
          }
        />
      }
      notices={
        <>
          {save.failure && !save.newer && <FailureNotice failure={save.failure} />}
          {save.newer && (
            <ConflictNotice
              differences={differences}
              onKeepMine={() => save.resolve({ revision: save.newer?.revision ?? 0 })}
              onTakeNewer={() => save.newer && save.resolve(draftOfPatient(save.newer))}
            />
          )}
          {stored && <RestoredNotice savedAt={stored.savedAt} />}
          {!stored && other && (
            <RestoredNotice
              savedAt={other.savedAt}
              name={fullName(other.state)}
              actions={
                <Button onPress={() => go.registration(other.id)}>
                  {intl.formatMessage({ id: 'drafts.continue', defaultMessage: 'Continue with it' })}
                </Button>
              }
            />
          )}
        </>
      }
      aside={
        patient
          ? undefined
          : save.similar.length > 0 && <SamePersonNote rows={save.similar} onOpen={go.patient} />
      }
      foot={
        form.savedAt !== null && (
          <DiscardDraft
            what={patient || name === '' ? title : `${title}, ${name}`}
            onDiscard={() => form.finish().then(onStartOver)}
          />
        )
      }
      actions={
        <ActionBar state={<DraftState savedAt={form.savedAt} failing={form.failing} timeZone={timeZone} />}>
          <CloseForm savedAt={form.savedAt} onClose={() => (patient ? go.patient(patient.id) : go.list())} />
          <Button kind="primary" onPress={press}>
            {patient
              ? intl.formatMessage(
                  { id: 'patients.save', defaultMessage: 'Save details of {name}' },
                  { name: shortName(patient) },
                )
              : intl.formatMessage(
                  {
                    id: 'patients.register',
                    defaultMessage: '{named, select, yes {Register {name}} other {Register patient}}',
                  },
                  { named: name === '' ? 'no' : 'yes', name },
                )}
          </Button>
        </ActionBar>
      }
    >
      <PatientFields
        draft={draft}
        change={form.change}
        errorOf={errorOf}
        leave={(field) => setLeft((before) => (before === 'all' ? before : new Set([...before, field])))}
        autoFocus={!patient}
      />
      <SamePersonDialog
        open={save.asking}
        rows={save.similar}
        name={name}
        onClose={save.stopAsking}
        onOpen={go.patient}
        onRegister={save.saveAnyway}
      />
    </FormPage>
  );
};
