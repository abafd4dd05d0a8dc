import type { Progress } from './practice.ts';

/** Time between two lines, ms: on a terminal the line is written over. */
const often = { terminal: 500, piped: 10_000 } as const;

const minutes = (seconds: number): string =>
  seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;

/** What is done, how far it is and how long it still takes, in one line. */
export const progressLine = ({ done, of, kept }: Progress, seconds: number): string => {
  const share = of === 0 ? 0 : done / of;
  const left = share > 0.01 ? `, about ${minutes((seconds / share) * (1 - share))} left` : '';
  const number = (value: number): string => value.toLocaleString('en-GB');
  return `Writing visits: ${number(done)} of ${number(of)} (${Math.floor(share * 100)} %), ${number(kept)} entries kept${left}`;
};

/** Tells it every now and then. */
export const progressTeller = (
  out: NodeJS.WriteStream,
  now: () => number = () => performance.now(),
): { readonly progress: (progress: Progress) => void; readonly end: () => void } => {
  const begun = now();
  const pause = out.isTTY ? often.terminal : often.piped;
  let told = Number.NEGATIVE_INFINITY;
  return {
    progress: (progress) => {
      if (now() - told < pause) return;
      told = now();
      const line = progressLine(progress, (told - begun) / 1000);
      out.write(out.isTTY ? `\r${line}\u001B[K` : `${line}\n`);
    },
    end: () => void (out.isTTY && out.write('\n')),
  };
};
