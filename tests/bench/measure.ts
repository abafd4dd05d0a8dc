// Does one job in this fresh process and prints what came of it as JSON.
import type { BaseJob, HomeJob, Job, Made, Samples, StoresJob } from './jobs.ts';
import type { Stores } from './make-stores.ts';

type AnyJob = Job | BaseJob | HomeJob | StoresJob;

const made = async ({ folder, count, step }: BaseJob): Promise<Made> => {
  const { makeBase } = await import('./make-bases.ts');
  const begun = performance.now();
  await makeBase(folder, count, step);
  return { ms: performance.now() - begun };
};

/** Each job reads only the code that it needs: there are some eighty of them in a run. */
const answer = async (job: AnyJob): Promise<Samples | Made | Stores | null> => {
  switch (job.kind) {
    case 'make-stores':
      return (await import('./make-stores.ts')).makeStores(job.folder, job.count);
    case 'home':
      return (await import('./make-bases.ts')).makeHome(job.home, job.count);
    case 'base':
      return made(job);
    case 'reads':
      return (await import('./measure-reads.ts')).measureReads(job);
    case 'save':
      return (await import('./measure-save.ts')).measureSave(job);
    case 'vault':
      return (await import('./measure-vault.ts')).measureVault(job);
    case 'import':
      return (await import('./measure-import.ts')).measureImport(job);
    case 'report':
      return (await import('./measure-report.ts')).measureReport(job);
    case 'photo':
      return (await import('./measure-photo.ts')).measurePhoto(job);
    case 'stores':
      return (await import('./measure-stores.ts')).measureStores(job);
    case 'charting':
      return (await import('./measure-charting.ts')).measureCharting(job);
    case 'unlock':
      return (await import('./measure-unlock.ts')).measureUnlock(job);
    case 'layers':
      return (await import('./measure-layers.ts')).measureLayers(job);
  }
};

process.stdout.write(JSON.stringify(await answer(JSON.parse(process.argv[2] ?? '') as AnyJob)));
