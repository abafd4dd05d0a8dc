import { useEffect, useState } from 'react';

/** What is done sooner is not told: a line that comes and goes at once is only a flicker. */
const toldAfterMs = 400;
const lookAgainMs = 500;

/** What `look` finds while somebody waits for something, again and again; null while nobody does, and for what is done at once. */
export const useLooks = <What extends string, Found>(
  waiting: What | null,
  look: (what: What) => Promise<Found | null>,
): Found | null => {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (waiting === null) return undefined;
    let isLeft = false;
    const next = async (): Promise<void> => {
      const answer = await look(waiting);
      if (isLeft) return;
      setFound(answer);
      timer = setTimeout(() => void next(), lookAgainMs);
    };
    let timer = setTimeout(() => void next(), toldAfterMs);
    return () => {
      isLeft = true;
      clearTimeout(timer);
      setFound(null);
    };
  }, [waiting, look]);
  return found;
};
