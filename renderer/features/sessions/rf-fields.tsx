import { useIntl } from 'react-intl';
import { rfLabels } from '../../../shared/labels/session-labels.ts';
import { onAreas, shared, stepped } from '../../../shared/sessions/edit-areas.ts';
import { rfParts } from '../../../shared/sessions/rf.ts';
import type { DraftArea } from '../../../shared/sessions/session-draft.ts';
import { useSessionForm } from './form-context.ts';
import { QuantityField } from './quantity-field.tsx';
import styles from './session-form.module.css';

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
export const RfFields = ({ areas, paths }: RfFieldsProps) => {
  const intl = useIntl();
  const { change, locale } = useSessionForm();
  const first = areas[0];
  if (!first) return null;
  return (
    <div className={styles.pair}>
      {rfParts.map(({ field, typed, spec }) => {
        const label = intl.formatMessage(rfLabels[field]);
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
            paths={paths.map((index) => `areas.${index}.rf.${field}`)}
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
