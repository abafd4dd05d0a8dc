import { Grid3x3, Maximize2, SquareDashed, ZoomIn, ZoomOut } from 'lucide-react';
import { useIntl } from 'react-intl';
import { detailIds, hasParts } from '../../../shared/body-map/details.ts';
import { detailLabels } from '../../../shared/labels/detail-labels.ts';
import { Button } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import type { MapLook, MapLooking } from './use-map-look.ts';
import styles from './body-maps.module.css';

interface MapFootProps {
  readonly looking: MapLooking;
  /** Some areas are in use, so that one can look at just these. */
  readonly inUse: boolean;
  /** Parts of areas can be chosen. */
  readonly parts?: boolean;
  /** Choosing by a frame drawn with the finger; left out: the map is only read. */
  readonly framing?: boolean | undefined;
  readonly onFraming?: (() => void) | undefined;
  readonly onLarge?: (() => void) | undefined;
}

/** What changes how the map is looked at and held, under it; in a narrow column the icons alone are drawn. */
export const MapFoot = ({ looking, inUse, parts, framing, onFraming, onLarge }: MapFootProps) => {
  const intl = useIntl();
  return (
    <div className={styles.foot}>
      {looking.zoomed ? (
        <Button kind="bare" icon={ZoomOut} onPress={() => looking.show('whole')}>
          {intl.formatMessage({ id: 'sessions.map.whole', defaultMessage: 'Whole body' })}
        </Button>
      ) : (
        <Closer looking={looking} inUse={inUse} />
      )}
      {parts && looking.detail && hasParts(looking.detail) && (
        <Button kind="bare" icon={Grid3x3} pressed={looking.finer} onPress={looking.toggleFiner}>
          {intl.formatMessage({ id: 'body-maps.parts', defaultMessage: 'Parts of areas' })}
        </Button>
      )}
      {onFraming && (
        <Button kind="bare" icon={SquareDashed} pressed={framing} onPress={onFraming}>
          {intl.formatMessage({ id: 'sessions.map.frame', defaultMessage: 'Select by frame' })}
        </Button>
      )}
      {onLarge && (
        <Button kind="bare" icon={Maximize2} onPress={onLarge}>
          {intl.formatMessage({ id: 'sessions.map.large', defaultMessage: 'Large map' })}
        </Button>
      )}
    </div>
  );
};

/** The list of what can be looked at more closely. */
const Closer = ({ looking, inUse }: Pick<MapFootProps, 'looking' | 'inUse'>) => {
  const intl = useIntl();
  return (
    <MenuButton<MapLook>
      icon={ZoomIn}
      label={intl.formatMessage({ id: 'sessions.map.closer', defaultMessage: 'Closer' })}
      value={null}
      onChoose={looking.show}
      options={[
        {
          value: 'in-use',
          label: intl.formatMessage(
            {
              id: 'body-maps.in-use',
              defaultMessage: '{inUse, select, yes {Areas in use} other {Trunk}}',
            },
            { inUse: inUse ? 'yes' : 'no' },
          ),
        },
        ...detailIds.map((value) => ({ value, label: intl.formatMessage(detailLabels[value]) })),
      ]}
    />
  );
};
