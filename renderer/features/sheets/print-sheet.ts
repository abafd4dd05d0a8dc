import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Failure } from '../../../shared/errors.ts';
import { call } from '../../api.ts';

/** Makes a treatment sheet of a patient, of a begun session, or a blank one, and opens it to be printed. */
export const usePrintSheet = () => {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [failure, setFailure] = useState<Failure | null>(null);
  const print = async (source: string): Promise<void> => {
    setFailure(null);
    const made = await call('documents:create', { kind: 'sheet', source });
    if (!made.ok) {
      setFailure(made.error);
      return;
    }
    await queries.invalidateQueries({ queryKey: ['patients:chart'] });
    await queries.invalidateQueries({ queryKey: ['documents:list'] });
    await navigate({ to: '/documents/$documentId', params: { documentId: made.value.id } });
  };
  return { failure, print };
};
