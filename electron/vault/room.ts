import type { TellInOneGo } from '../../shared/works/in-one-go.ts';
import { giveReserveUp } from './files/reserve.ts';
import { vaultFolder } from './make-vault-folder.ts';
import type { Word } from './messages.ts';

/** What the vault does when the disk is full. */
export interface Room {
  /** Gives the reserve up; false when there was none any more. */
  readonly make: () => boolean;
  readonly say: (word: Word) => void;
}

/** Tells main what is done in one go: a message leaves at once, although nothing else is answered meanwhile. */
export const goingOf = ({ say }: Pick<Room, 'say'>): TellInOneGo => {
  let isTold = false;
  return (going) => {
    if (going === null && !isTold) return;
    isTold = going !== null;
    say({ word: 'going', going });
  };
};

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
