import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Failure } from '../../../shared/errors.ts';
import { call } from '../../api.ts';
import { handOver } from '../attachments/use-import.ts';
import { useHome } from '../vault/home-context.tsx';

/** Brings a picture, by the same way as attached files, and makes it the logo. */
export const useLogoImport = () => {
  const queries = useQueryClient();
  const { practice } = useHome();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const bring = async (file: File): Promise<void> => {
    const id = newId();
    setBusy(true);
    setFailure(null);
    const sent = await handOver(id, file, () => true);
    const saved = sent.ok
      ? await call('printing:save-logo', { import: id, revision: practice.revision })
      : sent;
    if (!saved.ok) {
      setFailure(saved.error);
      void call('attachments:cancel', { import: id });
    }
    for (const channel of ['practice:home', 'printing:logo'] as const)
      await queries.invalidateQueries({ queryKey: [channel] });
    setBusy(false);
  };
  return { bring, isBusy, failure };
};
