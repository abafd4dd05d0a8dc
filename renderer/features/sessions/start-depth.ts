import { regionSideKey } from '../../../shared/regions/region-side.ts';
import { onAreas } from '../../../shared/sessions/edit-areas.ts';
import type { SessionForm } from './form-context.ts';
import { stepElementId } from './steps.ts';

/** A digit typed outside any field starts the depth of the selected areas; nothing happens without an open editor. */
export const startDepth = (
  key: string,
  { draft, change, selected, type }: Pick<SessionForm, 'draft' | 'change' | 'selected' | 'type'>,
  label: string,
): void => {
  const areas = draft.areas.filter((area) => selected.has(regionSideKey(area)));
  const input = document.querySelector<HTMLInputElement>(`#${stepElementId('treatment')} [data-depth] input`);
  if (areas.length === 0 || !input) return;
  type(areas.map((area) => `areas.${draft.areas.indexOf(area)}.depthMinUm`));
  change({ key: 'areas.depth.typed', label }, (before) =>
    onAreas(before, areas, (area) => ({ ...area, depthMin: key })),
  );
  input.focus();
  requestAnimationFrame(() => input.setSelectionRange(1, 1));
};
