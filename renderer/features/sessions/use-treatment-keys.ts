import { flushSync } from 'react-dom';
import { useIntl } from 'react-intl';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import { confirmCarried, isOpen } from '../../../shared/sessions/carry.ts';
import { useAreaNames } from '../../use-area-names.ts';
import type { SessionForm } from './form-context.ts';
import { startDepth } from './start-depth.ts';
import type { Selection } from './use-selection.ts';
import type { Steps } from './use-steps.ts';

/** What the keys of a treatment do; each answers whether there was anything to do. */
export interface TreatmentKeys {
  /** Selects the next area alone, and shows it. */
  readonly nextArea: () => boolean;
  /** Confirms what was carried over of the selected areas. */
  readonly confirm: () => boolean;
  /** A digit or separator typed outside any field; answers the field of the depth that it began. */
  readonly digit: (key: string) => HTMLInputElement | null;
}

/** The treatment by keys or a foot pedal: area after area, each with its depth or confirmed as it was. */
export const useTreatmentKeys = (
  form: SessionForm,
  selection: Selection,
  steps: Pick<Steps, 'open' | 'show'>,
): TreatmentKeys => {
  const intl = useIntl();
  const nameOf = useAreaNames();
  const { draft, change, say } = form;
  const { selected } = selection;
  const show = (): void => {
    if (!steps.open.has('treatment')) flushSync(() => steps.show('treatment'));
  };
  return {
    nextArea: () => {
      const area = selection.selectNext();
      if (!area) return false;
      show();
      say(nameOf(area));
      requestAnimationFrame(() =>
        document.getElementById(`area-${regionSideKey(area)}`)?.scrollIntoView({ block: 'nearest' }),
      );
      return true;
    },
    confirm: () => {
      if (!draft.areas.some((area) => isOpen(area) && selected.has(regionSideKey(area)))) return false;
      const label = intl.formatMessage({ id: 'sessions.carried.confirm', defaultMessage: 'Confirm' });
      change({ key: `carry.confirm.${[...selected].join(' ')}`, label: label.toLowerCase() }, (before) =>
        confirmCarried(before, { areas: selected }),
      );
      return true;
    },
    digit: (key) => {
      if (selected.size > 0) show();
      return startDepth(
        key,
        form,
        intl.formatMessage({ id: 'sessions.area.depth-undo', defaultMessage: 'depth' }),
      );
    },
  };
};
