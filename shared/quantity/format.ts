import type { QuantitySpec } from './spec.ts';

const separators = new Map<string, string>();

/** The decimal separator of a locale when it writes 0–9. */
function decimalSeparator(locale: string): string {
  const known = separators.get(locale);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(0.5);
  const separator = parts.find((part) => part.type === 'decimal')?.value === ',' ? ',' : '.';
  separators.set(locale, separator);
  return separator;
}

/** Exact digits after the separator, without trailing zeros; a remainder that never ends is cut at 12. */
function fractionDigits(rest: bigint, scale: bigint): string {
  let digits = '';
  for (let left = rest; left !== 0n && digits.length < 12; left = (left * 10n) % scale)
    digits += String((left * 10n) / scale);
  return digits;
}

/**
 * An integer quantity as text: no grouping, always a digit before the separator, the kind's fixed decimals and more
 * only where the value has more. Three decimals are written as four ("1.7330"), so that no reader takes them for
 * thousands and `parseQuantity` reads back the same value.
 */
export function formatQuantity(value: number, spec: QuantitySpec, locale: string): string {
  const [amount, scale] = [BigInt(Math.abs(value)), BigInt(spec.scale)];
  const whole = String(amount / scale);
  let fraction = fractionDigits(amount % scale, scale).padEnd(spec.decimals, '0');
  if (fraction.length === 3 && whole !== '0') fraction += '0';
  const sign = value < 0 ? '−' : '';
  return sign + whole + (fraction === '' ? '' : decimalSeparator(locale) + fraction);
}

/** The formatted quantity with its unit, joined by a narrow space that does not break (U+202F). */
export function withUnit(value: number, spec: QuantitySpec, locale: string): string {
  const text = formatQuantity(value, spec, locale);
  return spec.unit === '' ? text : `${text}\u202F${spec.unit}`;
}
