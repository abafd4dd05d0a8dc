import { useState } from 'react';
import type { Failure } from '../../../shared/errors.ts';
import { call } from '../../api.ts';
import { useGoToPatients } from './open-form.ts';

/** Opens the frozen document of a consent. */
export const useOpenConsent = (): {
  readonly open: (consent: string) => Promise<void>;
  readonly failure: Failure | null;
} => {
  const go = useGoToPatients();
  const [failure, setFailure] = useState<Failure | null>(null);
  const open = async (consent: string): Promise<void> => {
    const made = await call('documents:create', { kind: 'consent', source: consent });
    if (made.ok) go.document(made.value.id);
    else setFailure(made.error);
  };
  return { open, failure };
};
