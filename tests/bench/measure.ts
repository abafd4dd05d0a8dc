// Does one job in this fresh process and prints what came of it as JSON.
import type { BaseJob, HomeJob, Job, Made, Samples, StoresJob } from './jobs.ts';
import { makeBase, makeHome } from './make-bases.ts';
import { makeStores, type Stores } from './make-stores.ts';
import { measureCharting } from './measure-charting.ts';
import { measureImport } from './measure-import.ts';
import { measureLayers } from './measure-layers.ts';
import { measurePhoto } from './measure-photo.ts';
import { measureReads } from './measure-reads.ts';
import { measureReport } from './measure-report.ts';
import { measureSave } from './measure-save.ts';
import { measureStores } from './measure-stores.ts';
import { measureUnlock } from './measure-unlock.ts';
import { measureVault } from './measure-vault.ts';
import { timed } from './statistics.ts';

const answer = async (job: Job | BaseJob | HomeJob | StoresJob): Promise<Samples | Made | Stores | null> => {
  if (job.kind === 'make-stores') return makeStores(job.folder, job.count);
  if (job.kind === 'home') return makeHome(job.home, job.count);
  if (job.kind === 'base') return { ms: timed(() => makeBase(job.folder, job.count, job.step)) };
  if (job.kind === 'reads') return measureReads(job);
  if (job.kind === 'save') return measureSave(job);
  if (job.kind === 'vault') return measureVault(job);
  if (job.kind === 'import') return measureImport(job);
  if (job.kind === 'report') return measureReport(job);
  if (job.kind === 'photo') return measurePhoto(job);
  if (job.kind === 'stores') return measureStores(job);
  if (job.kind === 'charting') return measureCharting(job);
  return job.kind === 'unlock' ? measureUnlock(job) : measureLayers(job);
};

process.stdout.write(
  JSON.stringify(await answer(JSON.parse(process.argv[2] ?? '') as Parameters<typeof answer>[0])),
);
