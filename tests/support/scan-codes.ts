import { checkDigit } from '../../shared/gs1/gtin.ts';
import { groupSeparator } from '../../shared/gs1/scanned-code.ts';

/** An article number of 14 digits from its first 13. */
export const gtinOf = (thirteen: string): string => `${thirteen}${checkDigit(thirteen)}`;

/** Article numbers for tests. */
export const gtins = {
  serum: gtinOf('0950600013435'),
  cartridge: gtinOf('0950600013436'),
  strange: gtinOf('0950600013437'),
} as const;

/** 'YYMMDD' of a date. */
export const shortDate = (date: string): string => date.slice(2).replaceAll('-', '');

/** Parts as a scanner sends them: those of changing length end with a separator, unless they are the last. */
export const elementString = (parts: readonly (readonly [identifier: string, value: string])[]): string =>
  parts
    .map(([identifier, value], index) => {
      const ends = /^(?:00|01|02|1[1-9]|20)$/.test(identifier) || index === parts.length - 1;
      return `${identifier}${value}${ends ? '' : groupSeparator}`;
    })
    .join('');

/** Parts as they are printed below a code. */
export const printedString = (parts: readonly (readonly [identifier: string, value: string])[]): string =>
  parts.map(([identifier, value]) => `(${identifier})${value}`).join('');
