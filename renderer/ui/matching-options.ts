import { fold } from '../../shared/text/fold.ts';
import type { ListOptionData } from './list-option.ts';

/** The options whose name or detail holds every typed word, without case and accents; those whose name begins with the text come first. */
export function matchingOptions<Value extends string>(
  options: readonly ListOptionData<Value>[],
  typed: string,
): readonly ListOptionData<Value>[] {
  const text = fold(typed);
  const words = text.split(/\s+/);
  const found = options.filter(({ label, detail = '' }) => {
    const hay = fold(`${label} ${detail}`);
    return words.every((word) => hay.includes(word));
  });
  const first = found.filter(({ label }) => fold(label).startsWith(text));
  return [...first, ...found.filter((option) => !first.includes(option))];
}
