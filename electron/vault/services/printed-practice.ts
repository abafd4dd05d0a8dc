import { paperOf, usualPrintHabits } from '../../../shared/printing/print-habits.ts';
import { selectLogo } from '../db/logos.ts';
import { selectPractice } from '../db/practice.ts';
import type { Db } from '../db/run.ts';
import type { PrintedPractice } from '../documents/printed-practice.ts';

/** The practice as it stands at the head of what is printed now, or undefined before set-up ended. */
export const printedPractice = (db: Db): PrintedPractice | undefined => {
  const found = selectPractice(db);
  if (!found) return undefined;
  const { paper, logo: hash } = found.printHabits ?? usualPrintHabits;
  const logo = hash === null ? undefined : selectLogo(db, hash);
  const { bytes: _bytes, ...about } = logo ?? { bytes: '' };
  return {
    ...found.practice,
    look: {
      paper: paper === 'by-country' ? paperOf(found.practice.country) : paper,
      logo: 'hash' in about ? about : null,
    },
  };
};
