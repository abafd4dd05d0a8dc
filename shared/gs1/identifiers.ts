/** The application identifiers that are read, and how long the others are (GS1 General Specifications 3.2 and 7.8.5). */

interface Length {
  readonly min: number;
  readonly max: number;
}

/** What is read. The value's length does not count the identifier. */
const known: Readonly<Record<string, Length>> = {
  '01': { min: 14, max: 14 },
  '10': { min: 1, max: 20 },
  '11': { min: 6, max: 6 },
  '15': { min: 6, max: 6 },
  '17': { min: 6, max: 6 },
  '21': { min: 1, max: 20 },
  '30': { min: 1, max: 8 },
  '37': { min: 1, max: 8 },
  '240': { min: 1, max: 30 },
  '241': { min: 1, max: 30 },
  '7003': { min: 10, max: 10 },
};

/** Whole lengths, with the identifier, of parts that end without a separator, by their first two digits. */
const endsByItself: Readonly<Record<string, number>> = {
  '00': 20,
  '01': 16,
  '02': 16,
  '03': 16,
  '04': 18,
  '11': 8,
  '12': 8,
  '13': 8,
  '14': 8,
  '15': 8,
  '16': 8,
  '17': 8,
  '18': 8,
  '19': 8,
  '20': 4,
  '31': 10,
  '32': 10,
  '33': 10,
  '34': 10,
  '35': 10,
  '36': 10,
  '41': 16,
};

/** The identifier that is read and that the text begins with; null where it begins with another. */
export const identifierAt = (text: string): string | null =>
  [2, 3, 4].map((length) => text.slice(0, length)).find((start) => Object.hasOwn(known, start)) ?? null;

/** How long the value of an identifier may be; null for one that is not read. */
export const lengthOf = (identifier: string): Length | null =>
  Object.hasOwn(known, identifier) ? (known[identifier] ?? null) : null;

/** The whole length of the part that the text begins with, where it ends without a separator; else null. */
export const wholeLength = (text: string): number | null => {
  const start = text.slice(0, 2);
  return Object.hasOwn(endsByItself, start) ? (endsByItself[start] ?? null) : null;
};
