import { useIntl } from 'react-intl';
import { Segmented } from '../../ui/segmented.tsx';
import { mapLayers, type MapLayer } from './map-layers.ts';
import styles from './body-maps.module.css';

interface LayerPickerProps {
  readonly layer: MapLayer;
  readonly onChange: (layer: MapLayer) => void;
  /** Left out: all of them. */
  readonly layers?: readonly MapLayer[];
}

/** What the map shows. */
export const LayerPicker = ({ layer, onChange, layers = mapLayers }: LayerPickerProps) => {
  const intl = useIntl();
  const names: Readonly<Record<MapLayer, string>> = {
    today: intl.formatMessage({ id: 'body-maps.today', defaultMessage: 'Today' }),
    earlier: intl.formatMessage({ id: 'body-maps.earlier', defaultMessage: 'Earlier' }),
    'cool-down': intl.formatMessage({ id: 'body-maps.cool-down', defaultMessage: 'Cool-down' }),
  };
  return (
    <div className={styles.layers}>
      <Segmented
        label={intl.formatMessage({ id: 'body-maps.layer', defaultMessage: 'What the map shows' })}
        hideLabel
        full
        value={layer}
        options={layers.map((value) => ({ value, label: names[value] }))}
        onChange={onChange}
      />
    </div>
  );
};
