import type { LongWork, RunningWork } from '../../../shared/works/long-work.ts';
import { call } from '../../api.ts';
import { useLooks } from './use-looks.ts';

const look = async (work: LongWork): Promise<RunningWork | null> => {
  const answer = await call('works:status', {});
  return (answer.ok && answer.value.find((each) => each.work === work)) || null;
};

/** How far a work is while somebody waits for it; null while nobody does, and for one that is done at once. */
export const useRunningWork = (work: LongWork | null): RunningWork | null => useLooks(work, look);
