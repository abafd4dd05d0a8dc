import { useState } from 'react';
import type { DocumentKind } from '../../../shared/documents/document.ts';
import type { Failure } from '../../../shared/errors.ts';
import { call } from '../../api.ts';
import { useGoToPatients } from './open-form.ts';

/** Opens the frozen document of a consent, an addendum or a withdrawal. */
export const useOpenConsent = (): {
  readonly open: (source: string, kind?: DocumentKind) => Promise<void>;
  readonly failure: Failure | null;
} => {
  const go = useGoToPatients();
  const [failure, setFailure] = useState<Failure | null>(null);
  const open = async (source: string, kind: DocumentKind = 'consent'): Promise<void> => {
    const made = await call('documents:create', { kind, source });
    if (made.ok) go.document(made.value.id);
    else setFailure(made.error);
  };
  return { open, failure };
};
