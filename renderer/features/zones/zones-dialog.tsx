import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import type { Shape, View } from '../../../shared/body-map/landmarks.ts';
import { drawnArea, toAreaPoint } from '../../../shared/body-map/place-in-area.ts';
import type { Pt } from '../../../shared/body-map/points.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import type { RegionSide } from '../../../shared/regions/regions.ts';
import { standing, type Zone } from '../../../shared/zones/zone.ts';
import { BodyMap } from '../../ui/body-map.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useAreaNames } from '../../use-area-names.ts';
import { useRefusal } from '../../use-refusal.ts';
import maps from '../body-maps/body-maps.module.css';
import { useSideCaptions } from '../body-maps/side-captions.ts';
import { MapFoot } from '../body-maps/map-foot.tsx';
import { useMapLook } from '../body-maps/use-map-look.ts';
import { useMapLabel, ViewPicker } from '../body-maps/view-picker.tsx';
import { EndZone } from './end-zone.tsx';
import { draftOfZone, newZone, type ZoneDraft } from './zone-draft.ts';
import { ZoneForm } from './zone-form.tsx';
import { ZoneList } from './zone-list.tsx';
import { ZoneMarks } from './zone-marks.tsx';
import { useZoneWords } from './zone-words.ts';
import styles from './zones.module.css';

interface ZonesDialogProps {
  readonly chart: Chart;
  readonly onClose: () => void;
}

type Open = { readonly draft: ZoneDraft } | { readonly ending: Zone } | null;

const inView = (shape: Shape, place: RegionSide, view: View, at: Pt) => {
  const area = drawnArea(shape, view, place);
  const point = area ? toAreaPoint(area, at) : { x: 500, y: 500 };
  const within = (value: number): number => Math.max(0, Math.min(1000, value));
  return { ...place, view, x: within(point.x), y: within(point.y) };
};

/** A patient's avoid-zones on the map and as a list; a tap on the map marks a new one. */
export const ZonesDialog = ({ chart, onClose }: ZonesDialogProps) => {
  const intl = useIntl();
  const words = useZoneWords();
  const [open, setOpen] = useState<Open>(null);
  const shown = standing(chart.zones);
  const draft = open && 'draft' in open ? open.draft : null;
  const ending = open && 'ending' in open ? open.ending : null;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={intl.formatMessage({ id: 'zones.title', defaultMessage: 'Avoid-zones' })}
      actions={
        <Button onPress={onClose}>
          {intl.formatMessage({ id: 'zones.close', defaultMessage: 'Close' })}
        </Button>
      }
    >
      <div className={styles.columns}>
        <ZonesMap
          key={draft && draft.revision > 0 ? draft.id : 'zones'}
          zones={shown}
          draft={draft}
          onPlace={(place, view, at) => {
            const tapped = inView(chart.patient.shape, place, view, at);
            setOpen({ draft: draft ? { ...draft, place: tapped } : newZone(newId(), tapped) });
          }}
        />
        <div>
          {draft && (
            <ZoneForm
              key={draft.id}
              patient={chart.patient.id}
              draft={draft}
              onChange={(next) => setOpen({ draft: next })}
              onClose={() => setOpen(null)}
            />
          )}
          {ending && <EndZone zone={ending} name={words.name(ending)} onClose={() => setOpen(null)} />}
          {!open && (
            <>
              <p className="caption">
                {intl.formatMessage({
                  id: 'zones.help',
                  defaultMessage:
                    'Tap the place on the map to mark a mole, scar, tattoo, hernia or infection that needles keep away from.',
                })}
              </p>
              <ZoneList
                zones={chart.zones}
                onChange={(zone) => setOpen({ draft: draftOfZone(zone) })}
                onEnd={(zone) => setOpen({ ending: zone })}
              />
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
};

interface ZonesMapProps {
  readonly zones: readonly Zone[];
  readonly draft: ZoneDraft | null;
  readonly onPlace: (place: RegionSide, view: View, at: Pt) => void;
}

/** The map of the dialog: standing zones, and the place that is being marked. */
const ZonesMap = ({ zones, draft, onPlace }: ZonesMapProps) => {
  const nameOf = useAreaNames();
  const captions = useSideCaptions();
  const refused = useRefusal()('zones:save');
  const first = draft?.place.view ?? zones[0]?.view ?? 'front';
  const looking = useMapLook({ view: first, look: 'whole', finer: false });
  const { view, around, detail } = looking;
  const mapLabel = useMapLabel(view, detail);
  const places = draft
    ? zones.some(({ id }) => id === draft.id)
      ? zones.map((zone) => (zone.id === draft.id ? draft.place : zone))
      : [...zones, draft.place]
    : zones;
  return (
    <div className={`${maps.map} ${maps.inDialog}`}>
      <ViewPicker view={view} onChange={looking.turn} />
      <BodyMap
        view={view}
        label={mapLabel}
        states={new Map()}
        labelOf={nameOf}
        onToggle={(place, at) => onPlace(place, view, at)}
        onLookCloser={around ? undefined : looking.lookAt}
        onZoomKey={looking.zoomTo}
        readOnly={refused !== undefined}
        captions={captions}
        focusView={looking.look === 'in-use'}
        around={around}
        detail={detail}
        overlay={(body, unitsPerPx) => <ZoneMarks zones={places} body={body} unitsPerPx={unitsPerPx} />}
      />
      <MapFoot looking={looking} inUse={false} />
    </div>
  );
};
