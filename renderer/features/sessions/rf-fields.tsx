import { rfLabels } from '../../../shared/labels/session-labels.ts';
import { rfParts } from '../../../shared/sessions/rf.ts';
import { AreaQuantities, type SelectedAreas } from './area-quantities.tsx';

/** One press of + and −, a long one, and where an empty field begins, in stored units. */
const steps = {
  powerMw: { step: 1000, bigStep: 5000, start: 10_000 },
  energyMj: { step: 10, bigStep: 100, start: 100 },
  pulseMs: { step: 10, bigStep: 100, start: 100 },
  frequencyKhz: { step: 100, bigStep: 500, start: 1000 },
  impedanceOhm: { step: 10, bigStep: 100, start: 100 },
  temperatureMilliC: { step: 1000, bigStep: 5000, start: 40_000 },
} as const;

/** What a radiofrequency device was set to and showed on the selected areas; other devices have none of it. */
export const RfFields = (selected: SelectedAreas) => (
  <AreaQuantities {...selected} of="rf" parts={rfParts} labels={rfLabels} steps={steps} beside="pair" />
);
