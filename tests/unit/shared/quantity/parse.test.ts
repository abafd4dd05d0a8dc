import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuantity } from '../../../../shared/quantity/format.ts';
import { parseQuantity } from '../../../../shared/quantity/parse.ts';
import type { QuantitySpec } from '../../../../shared/quantity/spec.ts';
import {
  amountSpecs,
  areaSpec,
  depthSpec,
  massSpec,
  minutesSpec,
  needleLengthSpec,
  passesSpec,
  percentSpec,
  pinsSpec,
  speedSpecs,
  toleranceSpec,
} from '../../../../shared/quantity/specs.ts';

const all: readonly QuantitySpec[] = [
  depthSpec,
  needleLengthSpec,
  toleranceSpec,
  massSpec,
  areaSpec,
  percentSpec,
  minutesSpec,
  passesSpec,
  pinsSpec,
  ...Object.values(amountSpecs),
  ...Object.values(speedSpecs),
];

describe('a depth as typed', () => {
  it.each([
    ['0,5', 500],
    ['1,75', 1750],
    ['1.75', 1750],
    ['1.50', 1500],
    ['2', 2000],
    [' 1.5 mm ', 1500],
    ['1.5MM', 1500],
    ['1.5\u202Fmm', 1500],
    ['0,500', 500],
    ['1.5000', 1500],
  ])('%s is read as %i µm', (text, value) => {
    expect(parseQuantity(text, depthSpec)).toEqual({ ok: true, value });
  });

  it.each([
    ['9', 9000, 'above'],
    ['3.55', 3550, 'above'],
    ['0.05', 50, 'below'],
    ['1.73', 1730, 'step'],
  ])('%s is kept as typed, %i µm, and asked about', (text, value, unusual) => {
    expect(parseQuantity(text, depthSpec)).toEqual({ ok: true, value, unusual });
  });

  it.each([
    ['', 'empty'],
    [' \u00a0', 'empty'],
    ['1,500', 'unreadable'],
    ['1.500', 'unreadable'],
    ['1,500.5', 'unreadable'],
    ['1.', 'unreadable'],
    ['.5', 'unreadable'],
    ['01.5', 'unreadable'],
    ['1.5 cm', 'unreadable'],
    ['1 5', 'unreadable'],
    ['1e3', 'unreadable'],
    ['1.5–2', 'unreadable'],
    ['mm', 'unreadable'],
    ['9'.repeat(60), 'unreadable'],
    ['0', 'below'],
    ['-1', 'below'],
    ['−0.5', 'below'],
    ['20.05', 'above'],
    ['1500', 'above'],
    ['1.73345', 'step'],
  ])('%j is refused: %s', (text, why) => {
    expect(parseQuantity(text, depthSpec)).toEqual({ ok: false, why });
  });
});

describe('other quantities', () => {
  it.each([
    ['2.5 g', massSpec, 2500],
    ['400 cm2', areaSpec, 40_000],
    ['0,5 %', percentSpec, 5000],
    ['7 per cent', percentSpec, 70_000],
    ['2 minutes', minutesSpec, 120_000],
    ['6000 rpm', speedSpecs['per-min'], 6_000_000],
    ['120 Hz', speedSpecs.hz, 120_000],
    ['3 drops', amountSpecs.drops, 3],
    ['0.15', toleranceSpec, 150],
    ['36', pinsSpec, 36],
  ] as const)('%s', (text, spec, value) => {
    expect(parseQuantity(text, spec)).toEqual({ ok: true, value });
  });

  it('never makes a count of a fraction', () => {
    expect(parseQuantity('2.5', passesSpec)).toEqual({ ok: false, why: 'step' });
    expect(parseQuantity('30', passesSpec)).toEqual({ ok: true, value: 30, unusual: 'above' });
  });
});

describe('any text and any value', () => {
  const spec = fc.constantFrom(...all);

  it('reads back what it wrote, in both separators', () => {
    const written = spec.chain((one) =>
      fc.tuple(
        fc.constant(one),
        fc.integer({ min: one.min, max: one.max }),
        fc.constantFrom('en-GB', 'de-DE'),
      ),
    );
    fc.assert(
      fc.property(written, ([one, value, locale]) => {
        // A time that is no decimal fraction of a minute has no exact text; all other values have.
        fc.pre(one.scale !== 60_000 || value % 60 === 0);
        expect(parseQuantity(formatQuantity(value, one, locale), one)).toMatchObject({ ok: true, value });
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws, and a value always says the very number that was typed', () => {
    const digits = fc.stringMatching(/^[-−]?[0-9]{0,6}[.,]?[0-9]{0,6} ?(mm|g|%)?$/);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), digits), spec, (text, one) => {
        const parsed = parseQuantity(text, one);
        if (!parsed.ok) return;
        const typed = /\d+(?:[.,]\d+)?/.exec(text)?.[0].replace(',', '.') ?? '';
        const [whole = '', fraction = ''] = typed.split('.');
        expect(BigInt(whole + fraction) * BigInt(one.scale)).toBe(
          BigInt(parsed.value) * 10n ** BigInt(fraction.length),
        );
        expect(parsed.value).toBeGreaterThanOrEqual(one.min);
        expect(parsed.value).toBeLessThanOrEqual(one.max);
      }),
      { numRuns: 5000 },
    );
  });
});
