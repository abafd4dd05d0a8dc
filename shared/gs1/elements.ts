import { identifierAt, lengthOf, wholeLength } from './identifiers.ts';
import { groupSeparator, problem, type ScanProblem } from './scanned-code.ts';

/** One part of a code: its identifier and what it says. */
export interface Element {
  readonly identifier: string;
  readonly value: string;
}

interface Elements {
  readonly elements: readonly Element[];
  readonly problems: readonly ScanProblem[];
}

/** Where the part at this place ends when only a separator ends it. */
const untilSeparator = (text: string, from: number): number => {
  const found = text.indexOf(groupSeparator, from);
  return found === -1 ? text.length : found;
};

/** The parts of an element string as a scanner sends it. What is not known is passed over and told. */
export const splitElements = (text: string): Elements => {
  const elements: Element[] = [];
  const problems: ScanProblem[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === groupSeparator) {
      at += 1;
      continue;
    }
    const rest = text.slice(at, at + 100);
    const stop = untilSeparator(text, at);
    const end = Math.min(stop, at + (wholeLength(rest) ?? text.length));
    const part = text.slice(at, end);
    const identifier = identifierAt(rest);
    if (identifier === null)
      problems.push(problem('unknown', /^\d{2,4}/.exec(part)?.[0].slice(0, 2) ?? '', part));
    else elements.push({ identifier, value: part.slice(identifier.length) });
    at = end;
  }
  return { elements, problems };
};

const inBrackets = /\((\d{2,4})\)/g;

/** The parts of a text as it is printed below a code: "(01)09506000134352(10)A1". */
export const splitPrinted = (text: string): Elements => {
  const elements: Element[] = [];
  const problems: ScanProblem[] = [];
  const heads = [...text.matchAll(inBrackets)].filter(
    ({ index, 1: identifier = '' }) => index === 0 || lengthOf(identifier) !== null || identifier.length > 2,
  );
  heads.forEach((head, index) => {
    const identifier = head[1] ?? '';
    const until = heads[index + 1]?.index ?? text.length;
    const value = text
      .slice(head.index + head[0].length, until)
      .replaceAll(groupSeparator, '')
      .trim();
    if (lengthOf(identifier) === null) problems.push(problem('unknown', identifier, value));
    else elements.push({ identifier, value });
  });
  return { elements, problems };
};

/** The names that the first edition of GS1 Digital Link gave to its parts. */
const names: Readonly<Record<string, string>> = { gtin: '01', lot: '10', ser: '21', exp: '17' };
const identifierOf = (key: string): string => (Object.hasOwn(names, key) ? (names[key] ?? key) : key);

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

/** The parts of a GS1 Digital Link (path first, then its query); none where the address names no article. */
export const splitLink = (address: string): Elements => {
  const [whole = '', query = ''] = (address.split('#')[0] ?? '').split('?', 2);
  const steps = whole.replace(/^https?:\/\/[^/]*/i, '').split('/');
  const from = steps.findIndex((step) => identifierOf(step) === '01');
  if (from === -1) return { elements: [], problems: [] };
  const path = steps.slice(from);
  const pairs = [
    ...path.flatMap((step, index) => (index % 2 === 0 ? [[step, path[index + 1] ?? '']] : [])),
    ...query.split(/[&;]/).map((pair) => pair.split('=', 2)),
  ];
  const elements: Element[] = [];
  const problems: ScanProblem[] = [];
  for (const [key = '', raw = ''] of pairs.slice(0, 60)) {
    const identifier = identifierOf(key);
    const value = decoded(raw);
    if (lengthOf(identifier) === null) {
      // Words that belong to the address alone, like "linkType", say nothing about the pack.
      if (/^\d{2,4}$/.test(identifier)) problems.push(problem('unknown', identifier, raw));
    } else if (value === null) problems.push(problem('characters', identifier, raw));
    else elements.push({ identifier, value: identifier === '01' ? value.padStart(14, '0') : value });
  }
  return { elements, problems };
};
