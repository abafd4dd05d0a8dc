import type { Result } from '../../shared/result.ts';
import type { StoragePlace, StorageStatus } from '../../shared/storage/storage.ts';
import type { Ask, Word } from '../vault/messages.ts';
import { makeReserve } from './reserve.ts';

/** What main does about the disk that the vault is on. */
export interface Storage {
  readonly status: () => Promise<StorageStatus>;
  /** Whether nothing says that the disk is short of room. */
  readonly hasRoom: () => boolean;
  /** Hears what the vault says of the disk. */
  readonly heard: (word: Exclude<Word, { readonly word: 'going' | 'clocks' }>) => void;
  /** After an unlock: hands back the drafts that main holds, and makes the reserve a while later. */
  readonly unlocked: () => Promise<void>;
}

export interface StorageGiven {
  readonly ask: (ask: Ask) => Promise<Result<unknown>>;
  /** The vault's folder. */
  readonly folder: string;
  /** Time from an unlock to the making of the reserve, and between tries to make it again, ms. */
  readonly wait: number;
  readonly again: number;
  /** Whether the folder is in a risky place; asked once. */
  readonly place: Promise<StoragePlace>;
  /** Told when the status changed. */
  readonly changed: () => void;
  /** Size of the reserve, bytes, where it is not the usual one. */
  readonly size?: number;
}

/**
 * Keeps a reserve on the disk, which the vault gives up when it is full, and makes it again when there is room. Holds
 * in memory, sealed by the vault, the drafts that even then could not be written (security.md §3.3).
 */
export const storage = ({ ask, folder, wait, again, place, changed, size }: StorageGiven): Storage => {
  let state: StorageStatus['state'] = 'enough';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const held = new Map<string, string>();

  const become = (now: StorageStatus['state']): void => {
    if (state === now) return;
    state = now;
    changed();
  };
  const tryIn = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void secure(), ms);
    timer.unref();
  };
  const secure = async (): Promise<void> => {
    if (!(await makeReserve(folder, size))) {
      if (state === 'enough') become('low');
      return tryIn(again);
    }
    become('enough');
    await giveBack(); // refused while the vault is locked: then at the next unlock
  };
  const giveBack = async (): Promise<void> => {
    if (held.size > 0) await ask({ kind: 'take-back', boxes: [...held.values()] });
  };
  const hold = (draft: string, box: string | null): void => {
    if (box === null) held.delete(draft);
    else held.set(draft, box);
    changed();
  };

  return {
    status: async () => ({ state, heldDrafts: held.size, place: await place }),
    hasRoom: () => state === 'enough',
    heard: (word) => {
      if (word.word === 'held') return hold(word.draft, word.box);
      become(word.word === 'disk-full' ? 'full' : 'low');
      tryIn(again);
    },
    unlocked: async () => {
      await giveBack();
      tryIn(state === 'enough' ? wait : again);
    },
  };
};
