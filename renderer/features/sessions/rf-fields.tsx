import { rfLabels } from '../../../shared/labels/session-labels.ts';
import { rfParts } from '../../../shared/sessions/rf.ts';
import type { DraftArea } from '../../../shared/sessions/session-draft.ts';
import { AreaQuantities } from './area-quantities.tsx';

/** One press of + and −, a long one, and where an empty field begins, in stored units. */
const steps = {
  powerMw: { step: 1000, bigStep: 5000, start: 10_000 },
  energyMj: { step: 10, bigStep: 100, start: 100 },
  pulseMs: { step: 10, bigStep: 100, start: 100 },
  frequencyKhz: { step: 100, bigStep: 500, start: 1000 },
  impedanceOhm: { step: 10, bigStep: 100, start: 100 },
  temperatureMilliC: { step: 1000, bigStep: 5000, start: 40_000 },
} as const;

interface RfFieldsProps {
  readonly areas: readonly DraftArea[];
  /** Their places in the draft. */
  readonly paths: readonly number[];
}

/** What a radiofrequency device was set to and showed on the selected areas; other devices have none of it. */
export const RfFields = ({ areas, paths }: RfFieldsProps) => (
  <AreaQuantities
    areas={areas}
    paths={paths}
    of="rf"
    parts={rfParts}
    labels={rfLabels}
    steps={steps}
    beside="pair"
  />
);
