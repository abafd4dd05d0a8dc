import { v7 as newId } from 'uuid';
import { selectDevices } from '../../electron/vault/db/devices.ts';
import { selectProducts } from '../../electron/vault/db/products.ts';
import { findDrafts } from '../../electron/vault/services/drafts.ts';
import { listPasses } from '../../electron/vault/services/passes.ts';
import { readChart, readTimeline } from '../../electron/vault/services/patients.ts';
import { readHome } from '../../electron/vault/services/practice.ts';
import { listPresets } from '../../electron/vault/services/presets.ts';
import { listDevices, listProducts } from '../../electron/vault/services/products.ts';
import { readSession } from '../../electron/vault/services/sessions.ts';
import type { Work } from '../../electron/vault/services/work.ts';
import { carryLast } from '../../shared/sessions/carry.ts';
import { emptyDraft } from '../../shared/sessions/session-draft.ts';
import { closeVault } from '../../electron/vault/open-vault.ts';
import { fillVault } from './fill-vault.ts';
import type { Job, Samples } from './jobs.ts';
import { openBase } from './open-base.ts';
import { type Item, practiceData, type PracticeData } from './practice-data.ts';
import { seeded, shuffled } from './random.ts';
import { sessionFields } from './session-data.ts';
import { timed } from './statistics.ts';

const day = 86_400_000;
/** Sessions of the two patients that are held against each other, four weeks apart, three areas each. */
const sessions = { few: 2, many: 40 } as const;
const interval = 28;
const areas = 3;
/** How many events the history shows at first. */
const historyPage = 30;

/** A practice of a hundred patients and, at its end, one with few and one with many sessions. */
function twoHistories(): {
  readonly data: PracticeData;
  readonly ids: Readonly<Record<keyof typeof sessions, string>>;
} {
  const data = practiceData(100);
  const random = seeded(11);
  const [first] = data.items();
  if (first?.kind !== 'patient') throw new Error('The practice begins with a patient.');
  const ids = { few: newId(), many: newId() };
  const end = Date.UTC(2026, 10, 20, 9);
  const own = Object.entries(sessions).flatMap(([name, count], index): Item[] => {
    const id = ids[name as keyof typeof sessions];
    const at = (ordinal: number): number => end - (count - ordinal + 1) * interval * day;
    return [
      { ...first, id, number: String(90_000 + index), at: at(0) },
      ...Array.from({ length: count }, (_, past): Item => ({
        kind: 'session',
        at: at(past + 1),
        id: newId(),
        patient: id,
        ordinal: past + 1,
        fields: sessionFields(random, data.shelf, at(past + 1), areas),
      })),
    ];
  });
  return {
    ids,
    data: {
      ...data,
      *items() {
        yield* data.items();
        yield* own;
      },
    },
  };
}

/** What the page of a new session asks when it is opened, and what it makes of the answers. */
const openCharting = (work: Work, patient: string): void => {
  const { db } = work.vault;
  const session = newId();
  const chart = readChart(work, { id: patient });
  readHome(work);
  listDevices(work);
  listProducts(work);
  listPasses(work, { session });
  readSession(work, { id: session });
  findDrafts(work, { kind: 'session', patient });
  listPresets(work);
  if (!chart.ok || !chart.value.lastSession) throw new Error('The patient has no session.');
  const lists = { devices: selectDevices(db), products: selectProducts(db), locale: 'en-GB', newKey: newId };
  carryLast(emptyDraft(work.now().at), chart.value.lastSession, lists);
};

/** What the patient's page asks: the chart and the first page of the history. */
const openChart = (work: Work, patient: string): void => {
  readChart(work, { id: patient });
  readTimeline(work, { id: patient, before: null, limit: historyPage });
};

/** Times opening the charting page and the patient's page, for few and for many sessions, in a shuffled order. */
export async function measureCharting(job: Extract<Job, { readonly kind: 'charting' }>): Promise<Samples> {
  const { data, ids } = twoHistories();
  closeVault(await fillVault(job.folder, data));
  const { work, close } = await openBase('ours', job.folder, { key: '', salt: '' });
  if (!work) throw new Error('This base has no services.');
  const random = seeded(job.seed);
  const kinds: Readonly<Record<string, () => void>> = {
    'charting-few': () => openCharting(work, ids.few),
    'charting-many': () => openCharting(work, ids.many),
    'chart-few': () => openChart(work, ids.few),
    'chart-many': () => openChart(work, ids.many),
  };
  const samples: Record<string, number[]> = Object.fromEntries(Object.keys(kinds).map((name) => [name, []]));
  for (let round = -30; round < job.rounds; round += 1) {
    for (const [name, call] of shuffled(random, Object.entries(kinds))) {
      const time = timed(call);
      if (round >= 0) samples[name]?.push(time);
    }
  }
  close();
  return samples;
}
