import { extentLabels } from '../../../shared/labels/session-labels.ts';
import { extentParts } from '../../../shared/sessions/extent.ts';
import type { DraftArea } from '../../../shared/sessions/session-draft.ts';
import { AreaQuantities, type SelectedAreas } from './area-quantities.tsx';

/** One press of + and −, a long one, and where an empty field begins, in stored units. */
const steps = {
  areaMm2: { step: 1000, bigStep: 10_000, start: 10_000 },
  timeMs: { step: 60_000, bigStep: 300_000, start: 300_000 },
  coveragePpm: { step: 50_000, bigStep: 100_000, start: 500_000 },
} as const;

/** Whether anything of the surface, time or coverage of an area was typed. */
export const hasExtent = (area: DraftArea): boolean => extentParts.some(({ typed }) => area[typed] !== '');

/** How much of the selected areas was needled, and for how long. */
export const ExtentFields = (selected: SelectedAreas) => (
  <AreaQuantities
    {...selected}
    of="extent"
    parts={extentParts}
    labels={extentLabels}
    steps={steps}
    beside="three"
  />
);
