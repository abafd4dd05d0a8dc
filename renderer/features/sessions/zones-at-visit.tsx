import { Ban } from 'lucide-react';
import { useIntl } from 'react-intl';
import { zoneStateLabels } from '../../../shared/labels/zone-labels.ts';
import type { SessionZone, ZoneState } from '../../../shared/zones/zone.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useZoneWords } from '../zones/zone-words.ts';
import styles from '../zones/zones.module.css';
import { useSessionForm } from './form-context.ts';

/** The avoid-zones that stand, each to be looked at today, and the way to mark another. */
export const ZonesAtVisit = ({ onMark }: { readonly onMark: () => void }) => {
  const intl = useIntl();
  const { record, change } = useSessionForm();
  const { zones } = record.fields;
  const label = intl.formatMessage({ id: 'sessions.zones.undo', defaultMessage: 'avoid-zone' });
  const see = (seen: readonly SessionZone[], state: ZoneState): void => {
    const ids = new Set(seen.map(({ zone }) => zone));
    change({ key: `zones.${[...ids].join(' ')}`, label }, (before) => ({
      ...before,
      zones: [
        ...before.zones.filter(({ zone }) => !ids.has(zone)),
        ...seen.map(({ zone }) => ({ zone, state })),
      ],
    }));
  };
  const open = zones.filter(({ state }) => state === 'not-looked');
  return (
    <section
      className={styles.visit}
      aria-label={intl.formatMessage({ id: 'sessions.zones', defaultMessage: 'Avoid-zones' })}
    >
      <div className={styles.visitHead}>
        <span className="label">
          {intl.formatMessage(
            {
              id: 'sessions.zones.count',
              defaultMessage:
                '{count, plural, =0 {No avoid-zones marked} one {# avoid-zone} other {# avoid-zones}}',
            },
            { count: zones.length },
          )}
        </span>
        {open.length > 1 && (
          <Button kind="bare" onPress={() => see(open, 'there')}>
            {intl.formatMessage({
              id: 'sessions.zones.all-there',
              defaultMessage: 'All looked at and there',
            })}
          </Button>
        )}
        <Button kind="bare" icon={Ban} onPress={onMark}>
          {intl.formatMessage({ id: 'sessions.zones.mark', defaultMessage: 'Avoid-zones' })}
        </Button>
      </div>
      {zones.map((zone, index) => (
        <SeenZone key={zone.zone} zone={zone} number={index + 1} onSee={(state) => see([zone], state)} />
      ))}
    </section>
  );
};

interface SeenZoneProps {
  readonly zone: SessionZone;
  readonly number: number;
  readonly onSee: (state: ZoneState) => void;
}

const SeenZone = ({ zone, number, onSee }: SeenZoneProps) => {
  const intl = useIntl();
  const words = useZoneWords();
  const name = words.name(zone);
  return (
    <div className={styles.seen}>
      <span className={styles.badge}>{number}</span>
      <span>
        {name}
        {words.more(zone) !== '' && <span className="caption">{` ${words.more(zone)}`}</span>}
      </span>
      <Segmented<ZoneState>
        label={name}
        hideLabel
        tick
        reserveLine={false}
        value={zone.state === 'not-looked' ? null : zone.state}
        options={(['there', 'gone'] as const).map((value) => ({
          value,
          label: intl.formatMessage(zoneStateLabels[value]),
        }))}
        onChange={onSee}
      />
    </div>
  );
};
