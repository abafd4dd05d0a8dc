import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonParts } from '../../../../../electron/vault/copies/json-parts.ts';

it('JSON in parts is what JSON.stringify makes of the whole, whatever is in it', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue({ maxDepth: 3 })))),
      (whole) => {
        expect([...jsonParts(whole)].join('')).toBe(JSON.stringify(whole, null, 2));
      },
    ),
  );
});

it('each item of a list is a part of its own', () => {
  expect([...jsonParts({ one: 1, list: ['a\nb', { c: [2] }], none: [] })]).toEqual([
    '{\n  "one": 1',
    ',\n  "list": [\n    "a\\nb"',
    ',\n    {\n      "c": [\n        2\n      ]\n    }',
    '\n  ]',
    ',\n  "none": []',
    '\n}',
  ]);
});
