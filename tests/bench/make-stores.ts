import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeJson } from './json-store.ts';
import { writeNedb } from './nedb-store.ts';
import { practiceData } from './practice-data.ts';
import { recordsOf } from './stores.ts';

/** Where the stores of documents lie. */
export interface Stores {
  readonly json: string;
  readonly nedb: string;
}

/** Writes the practice of a size into an encrypted JSON file and into NeDB. */
export async function makeStores(folder: string, count: number): Promise<Stores> {
  const stores = { json: join(folder, 'records.json'), nedb: join(folder, 'nedb') };
  mkdirSync(stores.nedb, { recursive: true });
  const records = recordsOf(practiceData(count));
  writeJson(stores.json, records);
  await writeNedb(stores.nedb, records);
  return stores;
}
