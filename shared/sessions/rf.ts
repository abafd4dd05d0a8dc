import { withUnit } from '../quantity/format.ts';
import type { QuantitySpec } from '../quantity/spec.ts';
import {
  energySpec,
  frequencySpec,
  impedanceSpec,
  powerSpec,
  pulseSpec,
  temperatureSpec,
} from '../quantity/specs.ts';
import type { DraftArea } from './session-draft.ts';
import type { RfSettings } from './session.ts';

/** One setting of a radiofrequency device: its name in the record and in the form, and how it is typed. */
interface RfPart {
  readonly field: keyof RfSettings;
  readonly typed: keyof DraftArea & `rf${string}`;
  readonly spec: QuantitySpec;
}

/** The settings of a radiofrequency device per area (domain.md 2.4), in the order of the form. */
export const rfParts = [
  { field: 'powerMw', typed: 'rfPower', spec: powerSpec },
  { field: 'energyMj', typed: 'rfEnergy', spec: energySpec },
  { field: 'pulseMs', typed: 'rfPulse', spec: pulseSpec },
  { field: 'frequencyKhz', typed: 'rfFrequency', spec: frequencySpec },
  { field: 'impedanceOhm', typed: 'rfImpedance', spec: impedanceSpec },
  { field: 'temperatureMilliC', typed: 'rfTemperature', spec: temperatureSpec },
] as const satisfies readonly RfPart[];

/** The settings of an area in words, "10 W, 150 ms"; empty where none is recorded. */
export const rfWords = (rf: RfSettings | null, locale: string): string =>
  rfParts
    .flatMap(({ field, spec }) => {
      const value = rf?.[field] ?? null;
      return value === null ? [] : [withUnit(value, spec, locale)];
    })
    .join(', ');

/** Either power or energy belongs to it, and the length of the pulse. */
export const lacksRfSettings = (rf: RfSettings | null): boolean =>
  rf === null || (rf.powerMw === null && rf.energyMj === null) || rf.pulseMs === null;
