import { useEffect, useState } from 'react';
import type { LongWork, RunningWork } from '../../../shared/works/long-work.ts';
import { call } from '../../api.ts';

/** What is done sooner is not told: a line that comes and goes at once is only a flicker. */
const toldAfterMs = 400;
const lookAgainMs = 500;

/** How far a work is while somebody waits for it; null while nobody does, and for one that is done at once. */
export const useRunningWork = (work: LongWork | null): RunningWork | null => {
  const [running, setRunning] = useState<RunningWork | null>(null);
  useEffect(() => {
    if (work === null) return undefined;
    let isLeft = false;
    const look = async (): Promise<void> => {
      const answer = await call('works:status', {});
      if (isLeft) return;
      setRunning((answer.ok && answer.value.find((each) => each.work === work)) || null);
      timer = setTimeout(() => void look(), lookAgainMs);
    };
    let timer = setTimeout(() => void look(), toldAfterMs);
    return () => {
      isLeft = true;
      clearTimeout(timer);
      setRunning(null);
    };
  }, [work]);
  return running;
};
