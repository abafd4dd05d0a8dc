/** A bucket of `most` calls that refills at `perSecond`: the answer says whether one more may pass now (ms). */
export const rateLimit = (most: number, perSecond: number): ((now: number) => boolean) => {
  let left = most;
  let last = 0;
  return (now) => {
    left = Math.min(most, left + (Math.max(0, now - last) / 1000) * perSecond);
    last = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
};

/** What the page may ask: 400 calls in one go and then 200 a second (row 50). Main counts all of them, the vault its own. */
export const pageRate = (): ReturnType<typeof rateLimit> => rateLimit(400, 200);
