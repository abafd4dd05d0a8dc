import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Failure } from '../../../shared/errors.ts';
import { call } from '../../api.ts';

interface Chart {
  readonly id: string;
}

/** Says that two charts are of two people, or takes that back, and asks the lists anew. */
export const useSayApart = () => {
  const queries = useQueryClient();
  const [failure, setFailure] = useState<Failure | null>(null);
  return {
    failure,
    apart: async (one: Chart, other: Chart, apart: boolean): Promise<void> => {
      const said = await call('merges:say-apart', { one: one.id, other: other.id, apart });
      setFailure(said.ok ? null : said.error);
      for (const name of ['merges:likely', 'merges:apart', 'merges:preview'] as const)
        await queries.invalidateQueries({ queryKey: [name] });
    },
  };
};
