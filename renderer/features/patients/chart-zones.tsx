import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Chart } from '../../../shared/ipc/views.ts';
import { standing } from '../../../shared/zones/zone.ts';
import { useZoneWords } from '../zones/zone-words.ts';
import { ZonesDialog } from '../zones/zones-dialog.tsx';
import styles from './column.module.css';
import { ColumnPart, NothingYet } from './column.tsx';

/** Places of the skin that needles keep away from; the map with them opens over the chart. */
export const ChartZones = ({ chart }: { readonly chart: Chart }) => {
  const intl = useIntl();
  const words = useZoneWords();
  const [open, setOpen] = useState(false);
  const zones = standing(chart.zones);
  return (
    <ColumnPart
      title={intl.formatMessage({ id: 'zones.title', defaultMessage: 'Avoid-zones' })}
      action={intl.formatMessage({ id: 'chart.zones.open', defaultMessage: 'Show or mark' })}
      onAction={() => setOpen(true)}
    >
      {zones.length === 0 && (
        <NothingYet>
          {intl.formatMessage({
            id: 'chart.zones.none',
            defaultMessage: 'Moles, scars, tattoos and other places to keep away from.',
          })}
        </NothingYet>
      )}
      <ul>
        {zones.map((zone) => (
          <li key={zone.id} className={styles.item}>
            <span className="strong">{words.name(zone)}</span>
            <span className="caption">{words.more(zone)}</span>
          </li>
        ))}
      </ul>
      {open && <ZonesDialog chart={chart} onClose={() => setOpen(false)} />}
    </ColumnPart>
  );
};
