import { useState } from 'react';
import type { Failure } from '../../../shared/errors.ts';
import { call } from '../../api.ts';

/** Puts the chosen documents into one PDF, where the person says; thinking better of it changes nothing. */
export const usePrintChosen = () => {
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const print = async (documents: readonly string[]): Promise<void> => {
    setFailure(null);
    const result = await call('shelf:save-pdf', { documents: [...documents] });
    if (!result.ok) setFailure(result.error);
    else if (result.value.saved) setSavedAt(Date.now());
  };
  return { print, savedAt, failure };
};
