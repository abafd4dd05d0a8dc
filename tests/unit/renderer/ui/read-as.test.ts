import { expect, test } from 'vitest';
import { readAs } from '../../../../renderer/ui/read-as.ts';

test('what was read is told only where other words were typed', () => {
  expect(readAs('9 20', '09:20')).toBe('09:20');
  expect(readAs('2120', '21:20')).toBe('21:20');
  expect(readAs('21:20', '21:20')).toBeUndefined();
  expect(readAs(' 21:20 ', '21:20')).toBeUndefined();
  expect(readAs('soon', undefined)).toBeUndefined();
});
