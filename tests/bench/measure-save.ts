import { fdatasyncSync, closeSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { restStep } from '../../electron/vault/at-rest.ts';
import { keepHeads } from '../../electron/vault/keep-ring.ts';
import { readChart } from '../../electron/vault/services/patients.ts';
import { sealSession } from '../../electron/vault/services/sessions.ts';
import type { Work } from '../../electron/vault/services/work.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import type { Job, Samples } from './jobs.ts';
import { openBase } from './open-base.ts';
import { practiceData } from './practice-data.ts';
import { idAt, pick, seeded } from './random.ts';
import { sessionFields } from './session-data.ts';
import { median, timed } from './statistics.ts';

/** Saves from which is seen how much one of them writes. */
const warmUp = 20;

/** Times durable saves of a sealed session with three areas, each beside a bare fsync of as many bytes. */
export async function measureSave(job: Extract<Job, { readonly kind: 'save' }>): Promise<Samples> {
  const { shelf, patients } = practiceData(job.count);
  const random = seeded(job.seed);
  const base = await openBase(job.engine, job.place, job.raw);
  const { work } = base;
  if (!work) throw new Error('This base has no services.');
  const wal = `${job.engine === 'plain' ? job.place : join(job.place, 'vault', 'stria.db')}-wal`;
  /** One save, as on the screen: the chart is open (and its opening noted) before a session is sealed. */
  const save = (): { readonly time: number; readonly bytes: number } => {
    const patient = pick(random, patients);
    const at = work.now().at;
    readChart(work, { id: patient });
    const before = statSync(wal).size;
    const fields = sessionFields(random, shelf, at, 3);
    const time = seal(work, { id: idAt(random, at), patient, fields, draft: null });
    const bytes = statSync(wal).size - before;
    // What the vault does at rest: nobody seals two sessions in the second after which it rests.
    if (job.engine !== 'plain') keepHeads(work.vault);
    while (restStep(work.vault.db));
    return { time, bytes };
  };
  // Only from an empty WAL its growth is what a save writes: at rest it is carried back, and then overwritten from its start.
  const written = Array.from({ length: warmUp }, () => {
    work.vault.db.sqlite.pragma('wal_checkpoint(truncate)');
    return save().bytes;
  });
  const bytes = Buffer.alloc(median(written), 1);
  const floor = openSync(job.floorFile, 'w');
  const [saves, floors]: [number[], number[]] = [[], []];
  for (let index = 0; index < job.saves; index += 1) {
    saves.push(save().time);
    floors.push(timed(() => (writeSync(floor, bytes), fdatasyncSync(floor))));
  }
  closeSync(floor);
  base.close();
  return { save: saves, floor: floors, bytes: [bytes.length] };
}

/** Seals once; a refusal that asks for reasons is answered as a practitioner would, and only the sealing is timed. */
export function seal(work: Work, input: InputOf<'sessions:seal'>): number {
  let answer: ReturnType<typeof sealSession> | undefined;
  const time = timed(() => (answer = sealSession(work, input)));
  if (answer?.ok === true) return time;
  const wanted = (answer?.error.fields ?? []).map(({ path, message }) => ({
    subject: path,
    rule: message,
    text: 'Agreed with the patient.',
  }));
  if (wanted.length === 0 || input.fields.reasons.length > 0) throw new Error('A session was not sealed.');
  return seal(work, { ...input, fields: { ...input.fields, reasons: wanted } });
}
