import { regionSideKey } from '../../../shared/regions/region-side.ts';
import { takenOver } from '../../../shared/sessions/carry.ts';
import { onAreas } from '../../../shared/sessions/edit-areas.ts';
import type { SessionForm } from './form-context.ts';
import { stepElementId } from './steps.ts';

/**
 * A digit typed outside any field starts the depth of the selected areas, which is carried over no longer. Answers the
 * field, ready for the next digit; null without an open editor.
 */
export const startDepth = (
  key: string,
  { draft, change, selected, type }: Pick<SessionForm, 'draft' | 'change' | 'selected' | 'type'>,
  label: string,
): HTMLInputElement | null => {
  const areas = draft.areas.filter((area) => selected.has(regionSideKey(area)));
  const input = document.querySelector<HTMLInputElement>(`#${stepElementId('treatment')} [data-depth] input`);
  if (areas.length === 0 || !input) return null;
  const indexes = areas.map((area) => draft.areas.indexOf(area));
  type(indexes.map((index) => `areas.${index}.depthMinUm`));
  change({ key: `areas.depthMin.${indexes.join(' ')}`, label }, (before) =>
    onAreas(before, areas, (area) => takenOver({ ...area, depthMin: key }, 'depth')),
  );
  input.focus();
  requestAnimationFrame(() => input.setSelectionRange(1, 1));
  return input;
};
