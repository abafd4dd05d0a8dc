import { setTimeout as pause } from 'node:timers/promises';
import type { ExposureQuery } from '../../shared/exposures/exposure.ts';
import { typedBack } from '../support/vault-at-work.ts';
import { startVault, type VaultChild } from '../support/vault-child.ts';
import { passphrase, practitioner } from './fill-vault.ts';
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

/** Everybody who was treated by one person: the longest list that there is. */
const everybody: ExposureQuery = { by: 'practitioner', user: practitioner.id, from: null, until: null };

/** Goes over to a new key for as long as it is watched, then stops it; a small vault may have gone over by then. */
const rekeying = async (child: VaultChild, watched: number): Promise<Watched> => {
  const prepared = await child.ask('keys:prepare', { passphrase });
  if (!prepared.ok) throw new Error('The key was not prepared.');
  const change = child.ask('keys:change', typedBack(prepared.value.recoveryCode));
  const key = await watching(child, () => Promise.race([change, pause(watched)]));
  await child.ask('works:cancel', { work: 'keys:change' });
  await change;
  return key;
};

/** Times a small question at rest, while a list of everybody is put together, everything is checked, and the key is changed. */
export async function measureReport({
  place,
  watched,
}: Extract<Job, { readonly kind: 'report' }>): Promise<Samples> {
  const child = startVault(place);
  const opened = await child.ask('vault:unlock', { passphrase });
  if (!opened.ok) throw new Error('The vault did not open.');
  const rest = await watching(child, () => pause(watched));
  const list = async (): Promise<void> => {
    for (const start = performance.now(); performance.now() - start < watched;) {
      const made = await child.ask('exposures:list', { query: everybody, after: null, limit: 50 });
      if (!made.ok || made.value.rows.length === 0) throw new Error('The list was not made.');
    }
  };
  const report = await watching(child, list);
  await child.ask('checks:start', {});
  const check = await watching(child, () => pause(watched));
  await child.ask('checks:cancel', {});
  const key = await rekeying(child, watched);
  await child.send({ kind: 'close' });
  await child.kill();
  return {
    rest: rest.took,
    'rest-longest': [Math.max(...rest.took)],
    'rest-time': [rest.time],
    report: report.took,
    'report-longest': [Math.max(...report.took)],
    'report-time': [report.time],
    check: check.took,
    'check-longest': [Math.max(...check.took)],
    'check-time': [check.time],
    key: key.took,
    'key-longest': [Math.max(...key.took)],
    'key-time': [key.time],
  };
}
