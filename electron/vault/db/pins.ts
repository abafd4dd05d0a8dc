import { z } from 'zod';
import { readMeta, writeMeta } from './meta.ts';
import { type Db, write } from './run.ts';

/** What is kept of a PIN, hexadecimal; `key` says which key the HMAC is under. */
const keptSchema = z.strictObject({ key: z.string(), salt: z.string(), mac: z.string() });
export type KeptPin = z.infer<typeof keptSchema>;

const allSchema = z.record(z.string(), keptSchema);

const readAll = (db: Db): Readonly<Record<string, KeptPin>> =>
  allSchema.parse(JSON.parse(readMeta(db, 'pins') ?? '{}'));

/** What is kept of a person's PIN, or undefined. */
export function selectPin(db: Db, user: string): KeptPin | undefined {
  const all = readAll(db);
  return Object.hasOwn(all, user) ? all[user] : undefined;
}

/** Keeps a person's PIN in the place of an earlier one. */
export function putPin(db: Db, user: string, pin: KeptPin): void {
  const all = { ...readAll(db), [user]: pin };
  write(db, (tx) => writeMeta(tx, 'pins', JSON.stringify(all)));
}

/** Removes a person's PIN, if there is one. */
export function deletePin(db: Db, user: string): void {
  const { [user]: gone, ...others } = readAll(db);
  if (gone) write(db, (tx) => writeMeta(tx, 'pins', JSON.stringify(others)));
}
