/** On a computer so slow a new slot gets the least cost that a new one has: many tries in a row do not wait for more. */
export const onSlowComputer = async <T>(act: () => Promise<T>): Promise<T> => {
  const { now } = performance;
  let at = now.call(performance);
  performance.now = () => (at += 1000);
  try {
    return await act();
  } finally {
    performance.now = now;
  }
};
