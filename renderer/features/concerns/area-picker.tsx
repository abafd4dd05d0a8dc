import { X } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { fullestView } from '../../../shared/body-map/body-view.ts';
import { views, type View } from '../../../shared/body-map/landmarks.ts';
import { regionMessages } from '../../../shared/regions/region-messages.ts';
import { regionSideKey, sortAreas } from '../../../shared/regions/region-side.ts';
import { regions, sides, type RegionSide } from '../../../shared/regions/regions.ts';
import type { AreaState } from '../../ui/body-map-state.ts';
import { BodyMap } from '../../ui/body-map.tsx';
import { Button } from '../../ui/button.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { Field } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { ZonePlace } from '../zones/zone-draft.ts';
import { ZoneMarks } from '../zones/zone-marks.tsx';
import styles from './area-picker.module.css';
import { useAreaNames } from '../../use-area-names.ts';

interface AreaPickerProps {
  readonly areas: readonly RegionSide[];
  /** Avoid-zones to show on the figure. */
  readonly zones: readonly ZonePlace[];
  readonly onChange: (areas: RegionSide[]) => void;
  readonly error?: string;
}

/** The areas of a concern, on the figure or by name; both are one list. */
export const AreaPicker = ({ areas, zones, onChange, error }: AreaPickerProps) => {
  const intl = useIntl();
  const nameOf = useAreaNames();
  const chosen = new Set(areas.map(regionSideKey));
  const toggle = (area: RegionSide): void => {
    const key = regionSideKey(area);
    const without = areas.filter((each) => regionSideKey(each) !== key);
    onChange(sortAreas(chosen.has(key) ? without : [...areas, area]));
  };
  const add = (added: readonly RegionSide[]): void =>
    onChange(sortAreas([...areas, ...added.filter((each) => !chosen.has(regionSideKey(each)))]));
  return (
    <div className={styles.picker}>
      <AreaMap chosen={chosen} zones={zones} onToggle={toggle} onFrame={add} />
      <div className={styles.list}>
        <AddArea onAdd={add} />
        <Field
          group
          label={intl.formatMessage(
            {
              id: 'concerns.areas',
              defaultMessage: '{count, plural, =0 {Areas} one {# area} other {# areas}}',
            },
            { count: areas.length },
          )}
          help={
            areas.length === 0
              ? intl.formatMessage({
                  id: 'concerns.areas.help',
                  defaultMessage: 'Press the figure, or type a name above.',
                })
              : undefined
          }
          error={error}
        >
          {(wiring) => (
            <ul
              aria-labelledby={wiring.labelId}
              aria-describedby={wiring.describedBy}
              data-invalid={wiring.invalid}
            >
              {areas.map((area) => (
                <li key={regionSideKey(area)} className={styles.area}>
                  <span className="strong">{nameOf(area)}</span>
                  <Button
                    kind="bare"
                    icon={X}
                    label={intl.formatMessage(
                      { id: 'concerns.areas.remove', defaultMessage: 'Take off {area}' },
                      { area: nameOf(area) },
                    )}
                    onPress={() => toggle(area)}
                  />
                </li>
              ))}
            </ul>
          )}
        </Field>
      </div>
    </div>
  );
};

interface AreaMapProps {
  readonly zones: readonly ZonePlace[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (area: RegionSide) => void;
  readonly onFrame: (areas: readonly RegionSide[]) => void;
}

const AreaMap = ({ chosen, zones, onToggle, onFrame }: AreaMapProps) => {
  const intl = useIntl();
  const nameOf = useAreaNames();
  const [view, setView] = useState<View>(() => fullestView(chosen));
  const names: Readonly<Record<View, string>> = {
    front: intl.formatMessage({ id: 'map.front', defaultMessage: 'Front' }),
    back: intl.formatMessage({ id: 'map.back', defaultMessage: 'Back' }),
    right: intl.formatMessage({ id: 'map.right', defaultMessage: 'Right' }),
    left: intl.formatMessage({ id: 'map.left', defaultMessage: 'Left' }),
  };
  const states = new Map<string, AreaState>([...chosen].map((key) => [key, 'selected']));
  return (
    <div className={styles.map}>
      <Segmented
        label={intl.formatMessage({ id: 'map.view', defaultMessage: 'View of the body' })}
        hideLabel
        full
        value={view}
        options={views.map((value) => ({ value, label: names[value] }))}
        onChange={setView}
      />
      <BodyMap
        view={view}
        label={intl.formatMessage(
          { id: 'map.label', defaultMessage: 'Body map, {view}' },
          { view: names[view] },
        )}
        states={states}
        labelOf={nameOf}
        onToggle={onToggle}
        onFrame={onFrame}
        overlay={(body, unitsPerPx) => <ZoneMarks zones={zones} body={body} unitsPerPx={unitsPerPx} />}
        captions={{
          right: intl.formatMessage({ id: 'map.patient-right', defaultMessage: 'Patient’s right' }),
          left: intl.formatMessage({ id: 'map.patient-left', defaultMessage: 'Patient’s left' }),
        }}
      />
    </div>
  );
};

/** Every area by name, and both sides of a region at once. */
const AddArea = ({ onAdd }: { readonly onAdd: (areas: readonly RegionSide[]) => void }) => {
  const intl = useIntl();
  const nameOf = useAreaNames();
  const [round, setRound] = useState(0);
  const options = regions.flatMap((region) => [
    {
      value: region as string,
      label: intl.formatMessage(
        { id: 'areas.both-sides', defaultMessage: '{region}, both sides' },
        { region: intl.formatMessage(regionMessages[region]) },
      ),
    },
    ...sides.map((side) => ({
      value: regionSideKey({ region, side }) as string,
      label: nameOf({ region, side }),
    })),
  ]);
  const add = (value: string | null): void => {
    if (value === null) return;
    onAdd(
      regions.flatMap((region) =>
        sides
          .map((side) => ({ region, side }))
          .filter((area) => region === value || regionSideKey(area) === value),
      ),
    );
    setRound(round + 1);
  };
  return (
    <ComboBox
      key={round}
      label={intl.formatMessage({ id: 'concerns.areas.add', defaultMessage: 'Add an area by name' })}
      options={options}
      value={null}
      onChange={add}
      autoFocus={round > 0}
      reserveLine={false}
    />
  );
};
