import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Chart } from '../../../shared/ipc/views.ts';
import { takenProblems } from '../../../shared/labels/photo-labels.ts';
import { canBeTaken } from '../../../shared/photos/taken.ts';
import type { PhotoFields } from '../../../shared/photos/photo.ts';
import { packsFor, stepOf, viewPacks } from '../../../shared/photos/view-packs.ts';
import { parseRegionSideKey, regionSideKey, sortAreas } from '../../../shared/regions/region-side.ts';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { useAreaNames } from '../../use-area-names.ts';
import { useLocalDay } from '../patients/use-local-day.ts';
import styles from './photos.module.css';
import { ViewChoice } from './view-choice.tsx';

interface PhotoDetailsProps {
  readonly chart: Pick<Chart, 'concerns' | 'patient'>;
  readonly fields: PhotoFields;
  /** The local day on which it was brought in. */
  readonly broughtOn: string;
  readonly change: (next: Partial<PhotoFields>) => void;
}

/** Which view it is, what it shows and of which day. */
export const PhotoDetails = ({ chart, fields, broughtOn, change }: PhotoDetailsProps) => {
  const intl = useIntl();
  const nameOf = useAreaNames();
  const { today } = useLocalDay();
  const [day, setDay] = useState<string | null>(fields.takenOn);
  const bounds = { broughtOn, born: chart.patient.born };
  const concerned = chart.concerns.flatMap(({ areas }) => areas);
  const packed = fields.view ? viewPacks[fields.view.pack].flatMap(({ areas }) => areas) : [];
  const offered = new Map(
    sortAreas([...packed, ...concerned, ...fields.areas]).map((area) => [regionSideKey(area), area]),
  );
  return (
    <div className={styles.panel}>
      <ViewChoice
        value={fields.view}
        first={packsFor(concerned)[0] ?? 'abdomen'}
        onChange={(view) => {
          const areas = stepOf(view.pack, view.step)?.areas ?? [];
          change({ view, areas: areas.length > 0 ? [...areas] : fields.areas });
        }}
      />
      {offered.size > 0 && (
        <ChipGroup
          label={intl.formatMessage({ id: 'photos.areas', defaultMessage: 'Areas in the photo' })}
          options={[...offered].map(([value, area]) => ({ value, label: nameOf(area) }))}
          values={fields.areas.map(regionSideKey)}
          onChange={(keys) => change({ areas: keys.flatMap((key) => parseRegionSideKey(key) ?? []) })}
        />
      )}
      <DateInput
        label={intl.formatMessage({ id: 'photos.taken', defaultMessage: 'Taken on' })}
        value={day}
        today={today}
        reserveLine
        onChange={(next) => {
          setDay(next);
          if (next !== null && next !== fields.takenOn && canBeTaken(next, bounds)) change({ takenOn: next });
        }}
        error={
          day === null || canBeTaken(day, bounds)
            ? undefined
            : intl.formatMessage(day > broughtOn ? takenProblems.afterBrought : takenProblems.beforeBirth)
        }
      />
    </div>
  );
};
