import { setTimeout as pause } from 'node:timers/promises';
import { startVault, type VaultChild } from '../support/vault-child.ts';
import { rarerWorks, usualWorks } from './beside-works.ts';
import { passphrase } from './fill-vault.ts';
import type { Job, Samples } from './jobs.ts';

/** Between two questions, ms: no more than the page may ask in a second. */
const between = 6;

/** A row of the list through the vault process, as the page asks for it. */
const pointQuery = async (child: VaultChild): Promise<number> => {
  const start = performance.now();
  const page = await child.ask('patients:search', { query: '', after: null, limit: 1 });
  if (!page.ok) throw new Error('The vault did not answer.');
  return performance.now() - start;
};

/** Asks again and again until something has ended; answers how long each took. */
const asking = async (child: VaultChild, until: Promise<unknown>): Promise<readonly number[]> => {
  const took: number[] = [];
  let isOver = false;
  void until.finally(() => (isOver = true));
  while (!isOver) {
    took.push(await pointQuery(child));
    await pause(between);
  }
  return took;
};

interface Watched {
  readonly took: readonly number[];
  readonly time: number;
}

const watching = async (child: VaultChild, work: () => Promise<unknown>): Promise<Watched> => {
  const start = performance.now();
  const running = (async () => {
    await work();
    return performance.now() - start;
  })();
  const took = await asking(child, running);
  return { took, time: await running };
};

/** Times a small question at rest and beside each long work, one after the other. */
export async function measureReport({
  place,
  count,
  watched,
  works,
}: Extract<Job, { readonly kind: 'report' }>): Promise<Samples> {
  const child = startVault(place);
  const opened = await child.ask('vault:unlock', { passphrase });
  if (!opened.ok) throw new Error('The vault did not open.');
  const samples: Record<string, readonly number[]> = {};
  const note = (name: string, { took, time }: Watched): void => {
    samples[name] = took;
    samples[`${name}-longest`] = [Math.max(...took)];
    samples[`${name}-time`] = [time];
  };
  note('rest', await watching(child, () => pause(watched)));
  const beside = { child, place, count, watched };
  for (const { name, begin } of works === 'usual' ? usualWorks : rarerWorks) {
    const work = await begin(beside);
    note(name, await watching(child, work));
  }
  await child.send({ kind: 'close' });
  await child.kill();
  return samples;
}
