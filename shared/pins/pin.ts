/** What stands against a PIN. */
export type PinProblem = 'too-short' | 'too-long' | 'not-digits' | 'repeats' | 'row';

export const leastDigits = 6;
export const mostDigits = 12;
/** Wrong PINs after which the vault is locked. */
export const mostMisses = 5;

const isRow = (digits: readonly number[], step: number): boolean =>
  digits.every((digit, index) => index === 0 || digit === (digits[index - 1] ?? 0) + step);

/** Why a PIN cannot be used, or null: at least six digits, not all the same, not one row such as 123456. */
export const pinProblem = (pin: string): PinProblem | null => {
  if (!/^[0-9]*$/.test(pin)) return 'not-digits';
  if (pin.length < leastDigits) return 'too-short';
  if (pin.length > mostDigits) return 'too-long';
  const digits = [...pin].map(Number);
  if (isRow(digits, 0)) return 'repeats';
  return isRow(digits, 1) || isRow(digits, -1) ? 'row' : null;
};
