/**
 * The quantities of the record. `min` and `max` are those of the record's schemas; `usual` is a house default
 * (domain.md 2.4–2.7) that only leads to a question, never to a changed or refused value.
 */
import type { AmountUnit } from '../products/product.ts';
import type { SpeedUnit } from '../devices/device.ts';
import type { QuantitySpec } from './spec.ts';

const millimetre = { unit: 'mm', words: ['mm'], scale: 1000, decimals: 2 } as const;
const gram = { unit: 'g', words: ['g', 'gram', 'grams'], scale: 1000 } as const;
const count = (min: number, max: number, ...words: string[]): QuantitySpec => ({
  unit: '',
  words,
  scale: 1,
  decimals: 0,
  min,
  max,
});

const depthStep = 50;
/** µm; usual 0.10–3.50 mm in steps of 0.05. */
export const depthSpec: QuantitySpec = {
  ...millimetre,
  min: 1,
  max: 20_000,
  usual: { min: 100, max: 3500, step: depthStep },
};
/** The same with what is usual in a practice. */
export const depthSpecOf = ({
  minUm: min,
  maxUm: max,
}: {
  readonly minUm: number;
  readonly maxUm: number;
}): QuantitySpec => ({ ...depthSpec, usual: { min, max, step: depthStep } });

/** µm; usual 0.20–3.00 mm in steps of 0.05. */
export const needleLengthSpec: QuantitySpec = {
  ...millimetre,
  min: 1,
  max: 20_000,
  usual: { min: 200, max: 3000, step: 50 },
};

/** µm, shown in mm: the maker's stated depth tolerance. */
export const toleranceSpec: QuantitySpec = { ...millimetre, min: 0, max: 2000 };

/** Months that a device's label waits after the last dose of isotretinoin. */
export const labelMonthsSpec: QuantitySpec = count(1, 24, 'month', 'months');

/** µm, shown in mm: the length or width of a line in the skin; up to 2 m. */
export const lineLengthSpec: QuantitySpec = { ...millimetre, min: 0, max: 2_000_000 };

/** mg, shown in grams: cream on the skin. */
export const massSpec: QuantitySpec = { ...gram, decimals: 1, min: 0, max: 1_000_000 };

/** mm², shown in cm². */
export const areaSpec: QuantitySpec = {
  unit: 'cm²',
  words: ['cm²', 'cm2', 'sq cm'],
  scale: 100,
  decimals: 0,
  min: 0,
  max: 2_500_000,
};

/** Millionths, shown in percent. */
export const percentSpec: QuantitySpec = {
  unit: '%',
  words: ['%', 'percent', 'per cent'],
  scale: 10_000,
  decimals: 0,
  min: 0,
  max: 1_000_000,
};

/** Milliseconds, shown in minutes; up to an hour, as for an antiseptic's contact time. */
export const minutesSpec: QuantitySpec = {
  unit: 'min',
  words: ['min', 'minute', 'minutes'],
  scale: 60_000,
  decimals: 0,
  min: 0,
  max: 3_600_000,
};

/** Milliseconds, shown in minutes; up to a day, until the skin had settled. */
export const settledSpec: QuantitySpec = { ...minutesSpec, max: 86_400_000 };

/** Milliseconds, shown in minutes; up to a day: how long one area was needled. */
export const treatmentTimeSpec: QuantitySpec = { ...minutesSpec, max: 86_400_000 };

/** Per direction; usual up to 12. */
export const passesSpec: QuantitySpec = {
  ...count(1, 100, 'x', '×', 'pass', 'passes'),
  usual: { min: 1, max: 12, step: 1 },
};

/** Needles in one cartridge or roller. */
export const pinsSpec: QuantitySpec = count(1, 1000, 'pins', 'needles');

/** Steps of speed that a device has. */
export const speedStepsSpec: QuantitySpec = count(1, 100, 'steps', 'step');

/** Days that an opened pack is kept. */
export const keepDaysSpec: QuantitySpec = { ...count(1, 3650, 'd', 'day', 'days'), unit: 'd' };

/** Whole packs of a lot. */
export const packsSpec: QuantitySpec = count(0, 100_000, 'pack', 'packs');

/** What was applied of a product, per unit: µl shown in ml, mg in grams, whole drops. */
export const amountSpecs: Readonly<Record<AmountUnit, QuantitySpec>> = {
  ul: { unit: 'ml', words: ['ml'], scale: 1000, decimals: 1, min: 0, max: 10_000_000 },
  mg: { ...gram, decimals: 1, min: 0, max: 10_000_000 },
  drops: count(0, 10_000_000, 'drop', 'drops'),
};

/** mW, shown in watts: the power of a radiofrequency device. */
export const powerSpec: QuantitySpec = {
  unit: 'W',
  words: ['w', 'watt', 'watts'],
  scale: 1000,
  decimals: 0,
  min: 0,
  max: 1_000_000,
};

/** mJ for each pulse of a radiofrequency device. */
export const energySpec: QuantitySpec = { ...count(0, 1_000_000, 'mj'), unit: 'mJ' };

/** ms: the length of one pulse. */
export const pulseSpec: QuantitySpec = { ...count(0, 100_000, 'ms'), unit: 'ms' };

/** kHz: the frequency of a radiofrequency device. */
export const frequencySpec: QuantitySpec = { ...count(0, 100_000, 'khz'), unit: 'kHz' };

/** Ω: the impedance that a radiofrequency device showed. */
export const impedanceSpec: QuantitySpec = { ...count(0, 100_000, 'ohm', 'ω'), unit: 'Ω' };

/** Thousandths of a degree Celsius: the temperature that a radiofrequency device was set to or showed. */
export const temperatureSpec: QuantitySpec = {
  unit: '°C',
  words: ['°c', 'c', 'degrees'],
  scale: 1000,
  decimals: 0,
  min: 0,
  max: 200_000,
};

const speed = { scale: 1000, decimals: 0, min: 0, max: 100_000_000 } as const;

/** Device speed in thousandths of its unit; steps have no unit of their own. */
export const speedSpecs: Readonly<Record<SpeedUnit, QuantitySpec>> = {
  hz: { ...speed, unit: 'Hz', words: ['hz'] },
  'per-min': { ...speed, unit: '/min', words: ['/min', 'per min', 'per minute', 'rpm'] },
  step: { ...speed, unit: '', words: ['step'] },
};
