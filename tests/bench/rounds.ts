import type { Samples } from './jobs.ts';
import { type Random, shuffled } from './random.ts';
import { median } from './statistics.ts';

/** What every process measured, by engine: one set of samples for each round. */
export type Measured = Readonly<Record<string, readonly Samples[]>>;

/** Measures every engine once per round, in an order that changes, each in a fresh process, one after the other. */
export async function interleaved(
  random: Random,
  rounds: number,
  engines: readonly string[],
  measure: (engine: string, round: number) => Promise<Samples>,
): Promise<Measured> {
  const measured: Record<string, Samples[]> = Object.fromEntries(engines.map((engine) => [engine, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const engine of shuffled(random, engines)) measured[engine]?.push(await measure(engine, round));
  }
  return measured;
}

/** Every sample of one scenario, all rounds together. */
export const pooled = (rounds: readonly Samples[] | undefined, name: string): readonly number[] =>
  (rounds ?? []).flatMap((round) => round[name] ?? []);

/** The median over the rounds of ours to base, each by this statistic of its samples. */
export function ratio(
  ours: { readonly rounds: readonly Samples[] | undefined; readonly name: string },
  base: { readonly rounds: readonly Samples[] | undefined; readonly name: string },
  of: (samples: readonly number[]) => number = median,
): number {
  return median(
    (ours.rounds ?? []).map(
      (round, index) => of(round[ours.name] ?? []) / of(base.rounds?.[index]?.[base.name] ?? []),
    ),
  );
}
