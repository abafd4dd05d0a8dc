import { Maximize2, SquareDashed, ZoomIn, ZoomOut } from 'lucide-react';
import { useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import styles from './body-maps.module.css';

interface MapFootProps {
  readonly zoomed: boolean;
  readonly onZoom: () => void;
  /** Choosing by a frame drawn with the finger; left out: the map is only read. */
  readonly framing?: boolean | undefined;
  readonly onFraming?: (() => void) | undefined;
  readonly onLarge?: (() => void) | undefined;
}

/** What changes how the map is looked at and held, under it; in a narrow column the icons alone are drawn. */
export const MapFoot = ({ zoomed, onZoom, framing, onFraming, onLarge }: MapFootProps) => {
  const intl = useIntl();
  return (
    <div className={styles.foot}>
      <Button kind="bare" icon={zoomed ? ZoomOut : ZoomIn} onPress={onZoom}>
        {zoomed
          ? intl.formatMessage({ id: 'sessions.map.whole', defaultMessage: 'Whole body' })
          : intl.formatMessage({ id: 'sessions.map.closer', defaultMessage: 'Closer' })}
      </Button>
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
