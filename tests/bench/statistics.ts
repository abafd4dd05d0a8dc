/** The value below which this share (0 to 1) of the samples lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = Float64Array.from(samples).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** The middle of the samples. */
export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

/** The average of the samples. */
export const mean = (samples: readonly number[]): number =>
  samples.reduce((sum, sample) => sum + sample, 0) / samples.length;

/** How fast a time grows with the amount: 0 not at all, 1 in step with it. */
export function growth(
  small: { readonly time: number; readonly amount: number },
  large: { readonly time: number; readonly amount: number },
): number {
  return Math.log(large.time / small.time) / Math.log(large.amount / small.amount);
}

/** Milliseconds that a call takes. */
export function timed(call: () => unknown): number {
  const start = performance.now();
  call();
  return performance.now() - start;
}
