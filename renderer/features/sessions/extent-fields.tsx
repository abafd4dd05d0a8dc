import { useIntl } from 'react-intl';
import { extentLabels } from '../../../shared/labels/session-labels.ts';
import { onAreas, shared, stepped } from '../../../shared/sessions/edit-areas.ts';
import { extentParts } from '../../../shared/sessions/extent.ts';
import type { DraftArea } from '../../../shared/sessions/session-draft.ts';
import { useSessionForm } from './form-context.ts';
import { QuantityField } from './quantity-field.tsx';
import styles from './session-form.module.css';

/** One press of + and −, a long one, and where an empty field begins, in stored units. */
const steps = {
  areaMm2: { step: 1000, bigStep: 10_000, start: 10_000 },
  timeMs: { step: 60_000, bigStep: 300_000, start: 300_000 },
  coveragePpm: { step: 50_000, bigStep: 100_000, start: 500_000 },
} as const;

interface ExtentFieldsProps {
  readonly areas: readonly DraftArea[];
  /** Their places in the draft. */
  readonly paths: readonly number[];
}

/** Whether anything of the surface, time or coverage of an area was typed. */
export const hasExtent = (area: DraftArea): boolean => extentParts.some(({ typed }) => area[typed] !== '');

/** How much of the selected areas was needled, and for how long. */
export const ExtentFields = ({ areas, paths }: ExtentFieldsProps) => {
  const intl = useIntl();
  const { change, locale } = useSessionForm();
  const first = areas[0];
  if (!first) return null;
  return (
    <div className={styles.three}>
      {extentParts.map(({ field, typed, spec }) => {
        const label = intl.formatMessage(extentLabels[field]);
        const set = (edit: (text: string) => string): void =>
          change({ key: `areas.${typed}.${paths.join(' ')}`, label: label.toLowerCase() }, (before) =>
            onAreas(before, areas, (area) => ({ ...area, [typed]: edit(area[typed]) })),
          );
        return (
          <QuantityField
            key={field}
            {...steps[field]}
            label={label}
            spec={spec}
            paths={paths.map((index) => `areas.${index}.extent.${field}`)}
            text={first[typed]}
            mixed={shared(areas, (area) => area[typed])?.mixed ?? false}
            onText={(text) => set(() => text)}
            onMove={(by) => set((text) => stepped(text, by, spec, { start: steps[field].start, locale }))}
          />
        );
      })}
    </div>
  );
};
