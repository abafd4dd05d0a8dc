import { useState } from 'react';
import type { Failure } from '../../../shared/errors.ts';
import { call } from '../../api.ts';

interface SavePdf {
  readonly save: () => Promise<void>;
  /** Since it was asked for, until it is saved or given up. */
  readonly isSaving: boolean;
  readonly savedAt: number | null;
  readonly failure: Failure | null;
  /** The vault asks for the passphrase: the paper is a list or a whole record. */
  readonly isAsked: boolean;
  readonly leave: () => void;
}

/** Asks main where to keep the document as a PDF; thinking better of it changes nothing. */
export const useSavePdf = (id: string): SavePdf => {
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const save = async (): Promise<void> => {
    setFailure(null);
    setIsSaving(true);
    const result = await call('documents:save-pdf', { id, leaving: null });
    setIsSaving(false);
    if (!result.ok && result.error.reason === 'own-passphrase') setIsAsked(true);
    else if (!result.ok) setFailure(result.error);
    else if (result.value.saved) setSavedAt(Date.now());
  };
  return { save, isSaving, savedAt, failure, isAsked, leave: () => setIsAsked(false) };
};
