import { ZoomIn, ZoomOut } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { views, type View } from '../../../shared/body-map/landmarks.ts';
import { formatQuantity } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import type { RegionSide } from '../../../shared/regions/regions.ts';
import type { SessionArea } from '../../../shared/sessions/session.ts';
import type { AreaState } from '../../ui/body-map-state.ts';
import { Button } from '../../ui/button.tsx';
import { BodyMap } from '../../ui/body-map.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useAreaNames } from '../../use-area-names.ts';
import { depthOf } from './area-words.ts';
import styles from './session-form.module.css';

interface SessionMapProps {
  readonly areas: readonly SessionArea[];
  readonly selected: ReadonlySet<string>;
  /** Areas with values that were carried over and wait to be confirmed. */
  readonly open?: ReadonlySet<string>;
  readonly locale: string;
  /** Left out: the map is only read. */
  readonly onToggle?: (area: RegionSide) => void;
}

const isComplete = (area: SessionArea): boolean =>
  area.depthMaxUm !== null && area.passes !== null && area.endPoint !== null;

const nothing: ReadonlySet<string> = new Set();

const stateOf = (area: SessionArea, selected: ReadonlySet<string>, open: ReadonlySet<string>): AreaState => {
  if (selected.has(regionSideKey(area))) return 'selected';
  if (open.has(regionSideKey(area))) return 'carried';
  return isComplete(area) ? 'confirmed' : 'recorded';
};

/** The body map of the session: areas, their depth, and which ones the editor speaks for. */
export const SessionMap = ({ areas, selected, open = nothing, locale, onToggle }: SessionMapProps) => {
  const intl = useIntl();
  const nameOf = useAreaNames();
  const [view, setView] = useState<View>('front');
  const [closer, setCloser] = useState(
    () => !onToggle || document.documentElement.dataset['mode'] === 'glove',
  );
  const names: Readonly<Record<View, string>> = {
    front: intl.formatMessage({ id: 'sessions.map.front', defaultMessage: 'Front' }),
    back: intl.formatMessage({ id: 'sessions.map.back', defaultMessage: 'Back' }),
    right: intl.formatMessage({ id: 'sessions.map.right', defaultMessage: 'Right' }),
    left: intl.formatMessage({ id: 'sessions.map.left', defaultMessage: 'Left' }),
  };
  const states = new Map(areas.map((area) => [regionSideKey(area), stateOf(area, selected, open)]));
  const values = new Map(
    areas.flatMap((area) =>
      area.depthMaxUm === null
        ? []
        : [[regionSideKey(area), formatQuantity(area.depthMaxUm, depthSpec, locale)] as const],
    ),
  );
  const carriedWord = intl.formatMessage({
    id: 'sessions.carried.word',
    defaultMessage: 'carried over, not confirmed',
  });
  const labelOf = (place: RegionSide): string => {
    const area = areas.find((each) => regionSideKey(each) === regionSideKey(place));
    const waits = open.has(regionSideKey(place)) && carriedWord;
    return [nameOf(place), area && depthOf(area, locale), waits].filter(Boolean).join(', ');
  };
  return (
    <div className={styles.map}>
      <Segmented
        label={intl.formatMessage({ id: 'sessions.map.view', defaultMessage: 'View of the body' })}
        hideLabel
        full
        value={view}
        options={views.map((value) => ({ value, label: names[value] }))}
        onChange={setView}
      />
      <BodyMap
        view={view}
        label={intl.formatMessage(
          { id: 'sessions.map.label', defaultMessage: 'Body map, {view}' },
          { view: names[view].toLowerCase() },
        )}
        states={states}
        values={values}
        labelOf={labelOf}
        onToggle={onToggle}
        readOnly={!onToggle}
        focusView={closer}
        captions={{
          right: intl.formatMessage({ id: 'sessions.map.patient-right', defaultMessage: 'Patient’s right' }),
          left: intl.formatMessage({ id: 'sessions.map.patient-left', defaultMessage: 'Patient’s left' }),
        }}
      />
      <div className={styles.mapFoot}>
        <Button kind="bare" icon={closer ? ZoomOut : ZoomIn} onPress={() => setCloser(!closer)}>
          {closer
            ? intl.formatMessage({ id: 'sessions.map.whole', defaultMessage: 'Whole body' })
            : intl.formatMessage({ id: 'sessions.map.closer', defaultMessage: 'Closer' })}
        </Button>
      </div>
    </div>
  );
};
