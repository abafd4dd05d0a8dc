// Does one job in this fresh process and prints what came of it as JSON.
import type { BasesJob, Job, Samples } from './jobs.ts';
import { type Bases, makeBases } from './make-bases.ts';
import { measureCharting } from './measure-charting.ts';
import { measureLayers } from './measure-layers.ts';
import { measureReads } from './measure-reads.ts';
import { measureSave } from './measure-save.ts';
import { measureUnlock } from './measure-unlock.ts';
import { measureVault } from './measure-vault.ts';

const answer = async (job: Job | BasesJob): Promise<Samples | Bases> => {
  if (job.kind === 'bases') return makeBases(job.folder, job.count, job.only);
  if (job.kind === 'reads') return measureReads(job);
  if (job.kind === 'save') return measureSave(job);
  if (job.kind === 'vault') return measureVault(job);
  if (job.kind === 'charting') return measureCharting(job);
  return job.kind === 'unlock' ? measureUnlock(job) : measureLayers(job);
};

process.stdout.write(JSON.stringify(await answer(JSON.parse(process.argv[2] ?? '') as Job | BasesJob)));
