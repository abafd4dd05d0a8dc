import { expect, test } from 'vitest';
import { matchingOptions } from '../../../../renderer/ui/matching-options.ts';

const options = [
  { value: 'gel', label: 'Hyaluronic gel, sterile', detail: 'lot H-1180' },
  { value: 'cream', label: 'Crème panthénol', detail: 'lot PA-1' },
  { value: 'saline', label: 'Saline', detail: 'after the gel' },
] as const;
const found = (typed: string): readonly string[] => matchingOptions(options, typed).map(({ value }) => value);

test('finds by parts of name and detail, without case and accents', () => {
  expect(found('PANTHENOL')).toEqual(['cream']);
  expect(found('h 1180')).toEqual(['gel']);
  expect(found('')).toEqual(['gel', 'cream', 'saline']);
  expect(found('botox')).toEqual([]);
});

test('puts names that begin with the text first', () => {
  expect(found('s')).toEqual(['saline', 'gel']);
});
