/** The check digit of the digits before it: weights 3 and 1 from the right (GS1 General Specifications 7.9.1). */
export const checkDigit = (digits: string): number => {
  const sum = [...digits]
    .toReversed()
    .reduce((all, digit, place) => all + Number(digit) * (place % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
};

/** Whether the last digit of an article number fits the others; false for anything but digits. */
export const hasRightCheckDigit = (digits: string): boolean =>
  /^\d{2,18}$/.test(digits) && checkDigit(digits.slice(0, -1)) === Number(digits.at(-1));

/** An article number of 8, 12, 13 or 14 digits as 14; null for another length or with a wrong check digit. */
export const toGtin14 = (digits: string): string | null =>
  /^(?:\d{8}|\d{12,14})$/.test(digits) && hasRightCheckDigit(digits) && !/^0+$/.test(digits)
    ? digits.padStart(14, '0')
    : null;
