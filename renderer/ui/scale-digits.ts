/** The index of the step that typed digits choose: its own number where it has one, else its place counted from 1. */
export function stepOfDigits(digits: string, numbers: readonly (number | undefined)[]): number | null {
  const typed = Number(digits);
  const numbered = numbers.some((number) => number !== undefined);
  const index = numbered ? numbers.indexOf(typed) : typed - 1;
  return index >= 0 && index < numbers.length ? index : null;
}
