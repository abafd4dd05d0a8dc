import { giveReserveUp } from './files/reserve.ts';
import { vaultFolder } from './make-vault-folder.ts';
import type { Word } from './messages.ts';

/** What the vault does when the disk is full. */
export interface Room {
  /** Gives the reserve up; false when there was none any more. */
  readonly make: () => boolean;
  readonly say: (word: Word) => void;
}

/** The room of a vault; `say` tells main, which shows it and makes the reserve again later. */
export function roomOf(home: string, say: (word: Word) => void): Room {
  return {
    make: () => {
      const given = giveReserveUp(vaultFolder(home));
      if (given) say({ word: 'reserve-given' });
      return given;
    },
    say,
  };
}
