import type { QuantitySpec } from './spec.ts';

/** How a readable value differs from the usual: a question for the author, never a refusal. */
export type Unusual = 'below' | 'above' | 'step';

/**
 * `unreadable`: not one plain number. `below`/`above`: impossible. `step`: finer than the record can hold, so it
 * would have to be rounded.
 */
export type ParsedQuantity =
  | { readonly ok: true; readonly value: number; readonly unusual?: Unusual }
  | { readonly ok: false; readonly why: 'empty' | 'unreadable' | 'below' | 'above' | 'step' };

/** Longest text that is read as a number; anything longer is not a measurement. */
const longest = 40;
/** A number as written in a chart: digits before and after one point or comma, no naked separator, no spare zeros. */
const number = /^([-−])?(0|[1-9]\d*)(?:[.,](\d+))?$/;

/** The text without the unit word and the spaces around it. */
function withoutUnit(text: string, words: readonly string[]): string {
  const lower = text.toLowerCase();
  const word = words
    .filter((candidate) => lower.endsWith(candidate))
    .reduce((longer, candidate) => (candidate.length > longer.length ? candidate : longer), '');
  return text.slice(0, text.length - word.length).trimEnd();
}

/** `1,500` and `1.500` can mean one and a half or one thousand five hundred; `0,500` cannot. */
const looksGrouped = (whole: string, fraction: string): boolean =>
  fraction.length === 3 && whole !== '0' && whole.length <= 3;

function unusual(value: number, usual: QuantitySpec['usual']): Unusual | undefined {
  if (!usual) return undefined;
  if (value < usual.min) return 'below';
  if (value > usual.max) return 'above';
  return value % usual.step === 0 ? undefined : 'step';
}

/**
 * Reads a typed quantity into its integer unit. Point and comma both separate decimals in every locale; there is no
 * grouping, and exactly three decimals after a whole part other than 0 are refused as they could be thousands.
 * Never clamps, rounds or snaps: the value is exactly what was typed, or there is none.
 */
export function parseQuantity(text: string, spec: QuantitySpec): ParsedQuantity {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: false, why: 'empty' };
  if (trimmed.length > longest) return { ok: false, why: 'unreadable' };
  const match = number.exec(withoutUnit(trimmed, spec.words));
  const [, sign, whole, fraction = ''] = match ?? [];
  if (whole === undefined || looksGrouped(whole, fraction)) return { ok: false, why: 'unreadable' };
  if (sign !== undefined) return { ok: false, why: 'below' };
  const scaled = BigInt(whole + fraction) * BigInt(spec.scale);
  const divisor = 10n ** BigInt(fraction.length);
  if (scaled < BigInt(spec.min) * divisor) return { ok: false, why: 'below' };
  if (scaled > BigInt(spec.max) * divisor) return { ok: false, why: 'above' };
  if (scaled % divisor !== 0n) return { ok: false, why: 'step' };
  const value = Number(scaled / divisor);
  const question = unusual(value, spec.usual);
  return question === undefined ? { ok: true, value } : { ok: true, value, unusual: question };
}
