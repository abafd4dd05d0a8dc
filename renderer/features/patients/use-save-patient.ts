import { useState } from 'react';
import type { Failure } from '../../../shared/errors.ts';
import type { PatientRow } from '../../../shared/ipc/views.ts';
import type { Patient, PatientFields } from '../../../shared/patients/patient.ts';
import { call, CallFailed, useAnswer, useChange } from '../../api.ts';
import type { KeptForm } from '../drafts/use-kept-form.ts';
import type { PatientDraft, ReadPatient } from './patient-draft.ts';

interface Saving {
  readonly id: string;
  readonly read: ReadPatient;
  readonly form: KeptForm<PatientDraft>;
  readonly onSaved: () => void;
}

const none: readonly PatientRow[] = [];

/** Saves the patient form: asks first whether a new patient is known already, and says when somebody else was faster. */
export const useSavePatient = ({ id, read, form, onSaved }: Saving) => {
  const change = useChange('patients:save', [
    'patients:search',
    'patients:similar',
    'patients:timeline',
    'patients:chart',
  ]);
  const [newer, setNewer] = useState<Patient | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asking, setAsking] = useState(false);
  const isNew = form.state.revision === 0;
  const named = read.ok ? read.fields : null;
  const similar = useAnswer(
    'patients:similar',
    {
      family: named?.family ?? '',
      given: named?.given ?? '',
      born: named?.born ?? '1900-01-01',
      phone: named?.phone ?? '',
      email: named?.email ?? '',
    },
    { enabled: isNew && named !== null },
  );
  const rows = isNew && named ? (similar.data?.rows.filter((row) => row.id !== id) ?? none) : none;

  const write = async (fields: PatientFields): Promise<void> => {
    setFailure(null);
    await form.flush();
    try {
      await change.mutateAsync({ id, revision: form.state.revision, fields, draft: id });
      await form.finish();
      onSaved();
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      setFailure(error.failure);
      if (error.failure.code !== 'conflict') return;
      const chart = await call('patients:chart', { id });
      if (chart.ok) setNewer(chart.value.patient);
    }
  };
  return {
    failure,
    newer,
    similar: rows,
    asking,
    stopAsking: () => setAsking(false),
    save: async (): Promise<void> => {
      if (!read.ok) return;
      if (rows.length > 0) setAsking(true);
      else await write(read.fields);
    },
    saveAnyway: async (): Promise<void> => {
      setAsking(false);
      if (read.ok) await write(read.fields);
    },
    /** After a conflict: goes on with these words over the newer revision. */
    resolve: (next: Partial<PatientDraft>): void => {
      setNewer(null);
      setFailure(null);
      form.change(next);
    },
  };
};
