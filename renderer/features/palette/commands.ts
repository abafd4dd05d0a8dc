import type { LucideIcon } from 'lucide-react';
import { searchTokens } from '../../../shared/text/fold.ts';

/** Something that can be done, or a screen to go to, from every place. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly group: 'screen' | 'action';
  /** Other words by which it is found. */
  readonly also?: string;
  readonly run: () => void;
}

/** The commands of which every typed word begins one of the words; all of them where nothing is typed. */
export const matchingCommands = (commands: readonly Command[], typed: string): readonly Command[] => {
  const asked = searchTokens(typed);
  return commands.filter(({ label, also = '' }) => {
    const words = searchTokens(`${label} ${also}`);
    return asked.every((token) => words.some((word) => word.startsWith(token)));
  });
};
