import { v7 as newId } from 'uuid';
import { close } from '../../electron/vault/services/vault.ts';
import { fillChart } from './full-chart.ts';
import { afternoon, practiceAtWork, workOf } from './practice-at-work.ts';
import { placesOf, valueAt } from './sample-input.ts';
import { setUpPractice, type VaultAtWork } from './vault-at-work.ts';
import { vaultBytes } from './vault-bytes.ts';

/** What a record is called by: the type of its first entry, or `draft`. */
export type Kinds = ReadonlyMap<string, string>;

export const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

/** The ids of all records and drafts of an open vault, each with its kind. */
export const idsIn = (vault: VaultAtWork): Kinds => {
  const { sqlite } = workOf(vault).vault.db;
  const entries = sqlite.prepare('select id, type from entries order by arrival desc').raw().all();
  const drafts = sqlite.prepare("select id, 'draft' from drafts").raw().all();
  const all = [...(drafts as [string, string][]), ...(entries as [string, string][])];
  return new Map(all.filter(([id]) => isId(id)));
};

/** How often the database of an open vault was changed by its connection. */
export const changesOf = (vault: VaultAtWork): number =>
  Number(workOf(vault).vault.db.sqlite.prepare('select total_changes()').pluck().get());

let clinic: Promise<Kinds> | undefined;

/** Ids of another practice with a vault of its own, which has every kind of record. Made once for a worker. */
export const otherClinic = async (): Promise<Kinds> => {
  clinic ??= vaultBytes(async (home) => {
    const vault = await setUpPractice(home, { at: afternoon });
    await fillChart(vault);
    const ids = idsIn(vault);
    close(vault.holder);
    return ids;
  }).then(({ known }) => known);
  return clinic;
};

/** A call that was answered, with the places of ids that it had from before. */
export interface Sent {
  readonly channel: string;
  readonly input: unknown;
  readonly known: readonly (readonly string[])[];
}

/** A practice with every kind of record, its ids, and all calls that made them. */
export const fullClinic = async () => {
  const vault = await practiceAtWork();
  const sent: Sent[] = [];
  const get: VaultAtWork['get'] = (channel, input) => {
    const before = idsIn(vault);
    const known = placesOf(input).filter((place) => {
      const value = valueAt(input, place);
      return isId(value) && before.has(value);
    });
    sent.push({ channel, input, known });
    return vault.get(channel, input);
  };
  await fillChart({ ...vault, get });
  return { vault, sent, own: idsIn(vault) };
};

/** One id of each kind. */
export const oneOfEach = (ids: Kinds): ReadonlyMap<string, string> =>
  new Map([...ids].map(([id, kind]) => [kind, id]));

/** An id of no record anywhere. */
export const madeUp = (): string => newId();
