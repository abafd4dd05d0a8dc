import { useState } from 'react';
import type { Failure } from '../../../shared/errors.ts';
import type { Home } from '../../../shared/ipc/views.ts';
import {
  practiceSchema,
  practitionerSchema,
  type Practice,
  type Practitioner,
} from '../../../shared/practice/practice.ts';
import { CallFailed, useChange } from '../../api.ts';
import { useFields, type Fields } from '../../use-fields.ts';

interface PracticeForm {
  readonly practice: Fields<Practice>;
  readonly practitioner: Fields<Practitioner>;
  readonly changed: boolean;
  /** Saves what was changed; what could not be saved stays in the form. */
  readonly save: () => Promise<void>;
  readonly savedAt: number | null;
  readonly failure: Failure | null;
}

const practiceOf = ({ practice: { name, address, phone, email, country } }: Home): Practice => ({
  name,
  address,
  phone,
  email,
  country,
});

/** The practice and the person at work, as one form with one Save. */
export const usePracticeForm = (home: Home): PracticeForm => {
  const practice = useFields(practiceSchema, practiceOf(home));
  const practitioner = useFields(practitionerSchema, {
    name: home.user.name,
    qualification: home.user.qualification,
  });
  const savePractice = useChange('practice:save', ['practice:home']);
  const savePractitioner = useChange('practice:save-practitioner', [
    'practice:home',
    'templates:list',
    'users:list',
  ]);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const send = async (): Promise<void> => {
    const [place, person] = [practice.check(), practitioner.check()];
    if (!place || !person) return;
    if (practice.changed) {
      await savePractice.mutateAsync({ revision: home.practice.revision, practice: place });
      practice.reset(place);
    }
    if (practitioner.changed) {
      await savePractitioner.mutateAsync({ practitioner: person });
      practitioner.reset(person);
    }
    setSavedAt(Date.now());
  };
  const save = async (): Promise<void> => {
    setFailure(null);
    try {
      await send();
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      setFailure(error.failure);
    }
  };
  return {
    practice,
    practitioner,
    changed: practice.changed || practitioner.changed,
    save,
    savedAt,
    failure,
  };
};
