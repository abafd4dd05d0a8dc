import { useIntl, type MessageDescriptor } from 'react-intl';
import { onAreas, shared, stepped } from '../../../shared/sessions/edit-areas.ts';
import type { extentParts } from '../../../shared/sessions/extent.ts';
import type { rfParts } from '../../../shared/sessions/rf.ts';
import type { DraftArea } from '../../../shared/sessions/session-draft.ts';
import { useSessionForm } from './form-context.ts';
import { QuantityField } from './quantity-field.tsx';
import styles from './session-form.module.css';

type Part = (typeof extentParts | typeof rfParts)[number];

/** The areas that are selected. */
export interface SelectedAreas {
  readonly areas: readonly DraftArea[];
  /** Their places in the draft. */
  readonly paths: readonly number[];
}

interface AreaQuantitiesProps extends SelectedAreas {
  /** Where the quantities stand in the record of an area. */
  readonly of: 'extent' | 'rf';
  readonly parts: readonly Part[];
  readonly labels: Readonly<Record<string, MessageDescriptor>>;
  /** One press of + and −, a long one, and where an empty field begins, in stored units. */
  readonly steps: Readonly<
    Record<string, { readonly step: number; readonly bigStep: number; readonly start: number }>
  >;
  /** How many stand beside each other. */
  readonly beside: 'pair' | 'three';
}

/** Quantities of the selected areas that are set for all of them at once. */
export const AreaQuantities = ({ areas, paths, of, parts, labels, steps, beside }: AreaQuantitiesProps) => {
  const intl = useIntl();
  const { change, locale } = useSessionForm();
  const first = areas[0];
  if (!first) return null;
  return (
    <div className={styles[beside]}>
      {parts.map(({ field, typed, spec }) => {
        const [words, step] = [labels[field], steps[field]];
        if (!words || !step) return null;
        const label = intl.formatMessage(words);
        const set = (edit: (text: string) => string): void =>
          change({ key: `areas.${typed}.${paths.join(' ')}`, label: label.toLowerCase() }, (before) =>
            onAreas(before, areas, (area) => ({ ...area, [typed]: edit(area[typed]) })),
          );
        return (
          <QuantityField
            key={field}
            {...step}
            label={label}
            spec={spec}
            paths={paths.map((index) => `areas.${index}.${of}.${field}`)}
            text={first[typed]}
            mixed={shared(areas, (area) => area[typed])?.mixed ?? false}
            onText={(text) => set(() => text)}
            onMove={(by) => set((text) => stepped(text, by, spec, { start: step.start, locale }))}
          />
        );
      })}
    </div>
  );
};
