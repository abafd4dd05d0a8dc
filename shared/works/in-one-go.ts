import type { Far } from './long-work.ts';

/** What the vault's process does in one go, without an answer to anything else meanwhile: at an unlock and after an erasure. */
export const partsInOneGo = [
  'checking',
  'copying',
  'backing-up',
  'updating',
  'indexing',
  'erasing',
  'compacting',
] as const;
export type PartInOneGo = (typeof partsInOneGo)[number];

/** How far it is; `total` is null where SQLite does not say. */
export interface InOneGo extends Far {
  readonly part: PartInOneGo;
}

/** The same, and for how long that part has been going on, ms. */
export interface GoingInOneGo extends InOneGo {
  readonly since: number;
}

/** Hears what is done in one go; null when it is over. */
export type TellInOneGo = (going: InOneGo | null) => void;
