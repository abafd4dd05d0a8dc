import { withUnit } from '../quantity/format.ts';
import type { QuantitySpec } from '../quantity/spec.ts';
import { areaSpec, percentSpec, treatmentTimeSpec } from '../quantity/specs.ts';
import type { DraftArea } from './session-draft.ts';
import type { Extent } from './session.ts';

/** One part of an area's extent: its name in the record and in the form, and how it is typed. */
interface ExtentPart {
  readonly field: keyof Extent;
  readonly typed: keyof DraftArea & ('treatedCm2' | 'minutes' | 'coverage');
  readonly spec: QuantitySpec;
}

/** Surface, time and coverage of an area (domain.md 2.6), in the order of the form. */
export const extentParts = [
  { field: 'areaMm2', typed: 'treatedCm2', spec: areaSpec },
  { field: 'timeMs', typed: 'minutes', spec: treatmentTimeSpec },
  { field: 'coveragePpm', typed: 'coverage', spec: percentSpec },
] as const satisfies readonly ExtentPart[];

/** "120 cm², 12 min, 90 %"; empty where none is recorded. */
export const extentWords = (extent: Extent | null, locale: string): string =>
  extentParts
    .flatMap(({ field, spec }) => {
      const value = extent?.[field] ?? null;
      return value === null ? [] : [withUnit(value, spec, locale)];
    })
    .join(', ');
