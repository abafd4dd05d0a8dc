import { useState } from 'react';
import { useIntl } from 'react-intl';
import { fullestView } from '../../../shared/body-map/body-view.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import type { RegionSide } from '../../../shared/regions/regions.ts';
import { standing } from '../../../shared/zones/zone.ts';
import { BodyMap } from '../../ui/body-map.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useAreaNames } from '../../use-area-names.ts';
import { ZoneMarks, zonePlaces } from '../zones/zone-marks.tsx';
import { CoolDownLegend } from './cool-down-legend.tsx';
import { LayerPicker } from './layer-picker.tsx';
import { MapFoot } from './map-foot.tsx';
import { useEarlierMarks, type MapLayer } from './map-layers.ts';
import { useSideCaptions } from './side-captions.ts';
import { useMapLook } from './use-map-look.ts';
import { useMapLabel, ViewPicker } from './view-picker.tsx';
import styles from './body-maps.module.css';

interface EarlierDialogProps {
  readonly chart: Chart;
  /** To when the days are counted, UTC ms. */
  readonly now: number;
  readonly onClose: () => void;
}

/** What was needled so far, how deep, and how long ago, on the body. */
export const EarlierDialog = ({ chart, now, onClose }: EarlierDialogProps) => {
  const intl = useIntl();
  const nameOf = useAreaNames();
  const captions = useSideCaptions();
  const looking = useMapLook({
    view: fullestView(Object.keys(chart.earlierAreas)),
    look: 'whole',
    finer: false,
  });
  const { view, detail } = looking;
  const mapLabel = useMapLabel(view, detail);
  const [layer, setLayer] = useState<MapLayer>('earlier');
  const marks = useEarlierMarks(chart.earlierAreas, now, layer);
  const labelOf = (place: RegionSide): string =>
    [nameOf(place), marks.wordsOf(place)].filter(Boolean).join(', ');
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage({ id: 'body-maps.earlier.title', defaultMessage: 'Needled so far' })}
      actions={
        <Button onPress={onClose}>
          {intl.formatMessage({ id: 'body-maps.earlier.close', defaultMessage: 'Close' })}
        </Button>
      }
    >
      <div className={`${styles.map} ${styles.inDialog}`}>
        <ViewPicker view={view} onChange={looking.turn} />
        <BodyMap
          view={view}
          label={mapLabel}
          states={new Map()}
          values={marks.values}
          tints={marks.tints}
          labelOf={labelOf}
          readOnly
          focusView={looking.look === 'in-use'}
          detail={detail}
          overlay={(body, unitsPerPx) => (
            <ZoneMarks zones={standing(chart.zones)} body={body} unitsPerPx={unitsPerPx} />
          )}
          signs={(body) => zonePlaces(standing(chart.zones), body)}
          captions={captions}
        />
        {layer === 'cool-down' && <CoolDownLegend />}
        <MapFoot looking={looking} inUse={Object.keys(chart.earlierAreas).length > 0} />
        <LayerPicker layer={layer} layers={['earlier', 'cool-down']} onChange={setLayer} />
      </div>
    </Dialog>
  );
};
