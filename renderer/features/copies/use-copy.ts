import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PreparedCopy } from '../../../shared/copies/copy.ts';
import type { Failure } from '../../../shared/errors.ts';
import { call, useAnswer } from '../../api.ts';
import { useLongCall } from '../works/use-long-call.ts';

const lookAgainMs = 500;

/** A prepared copy: how its check goes, and saving it. Left, its saving ends, and it is forgotten together with its words. */
export const useCopy = ({ id }: PreparedCopy) => {
  const queries = useQueryClient();
  const status = useAnswer('copies:status', { id }, { keepPrevious: true });
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const long = useLongCall();
  const checking = status.data?.check === null;
  useEffect(() => {
    if (!checking) return undefined;
    const timer = setInterval(
      () => void queries.invalidateQueries({ queryKey: ['copies:status'] }),
      lookAgainMs,
    );
    return () => clearInterval(timer);
  }, [queries, checking]);
  useEffect(() => () => void call('copies:cancel', { id }), [id]);
  const save = async (despite: string): Promise<void> => {
    setFailure(null);
    setSavedAt(null);
    const result = await long.run('copies:save', () => call('copies:save', { id, despite }));
    if (!result.ok) setFailure(result.error);
    else if (result.value.saved) setSavedAt(Date.now());
  };
  return {
    status: status.data,
    failure: failure ?? status.error?.failure ?? null,
    savedAt,
    save,
    waiting: long.waiting,
  };
};
