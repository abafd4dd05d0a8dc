import { expect, it } from 'vitest';
import { depthOf } from '../../../../../renderer/features/sessions/area-words.ts';
import { depthText } from '../../../../../shared/timelines/describe-event.ts';

const say = ({ defaultMessage }: { readonly defaultMessage: string }, values = {}): string =>
  Object.entries(values).reduce(
    (text, [name, value]) => text.replace(`{${name}}`, String(value)),
    defaultMessage,
  );

it.each([
  [1500, 1500, '1.50 mm', '1.50 mm'],
  [1250, 1750, '1.25–1.75 mm', '1.25 to 1.75 mm'],
  [1250, null, '1.25–? mm', 'from 1.25 mm, deepest not recorded'],
  [null, 1750, '?–1.75 mm', 'up to 1.75 mm, least not recorded'],
  [null, null, undefined, 'depth not recorded'],
])('never takes one end of a depth for both: %s to %s', (depthMinUm, depthMaxUm, short, long) => {
  const area = { depthMinUm, depthMaxUm };
  expect(depthOf(area, 'en-GB')?.replaceAll('\u202f', ' ')).toBe(short);
  expect(depthText(area, { say }).replaceAll('\u202f', ' ')).toBe(long);
});
