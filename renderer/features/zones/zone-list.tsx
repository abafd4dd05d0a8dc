import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { Zone } from '../../../shared/zones/zone.ts';
import { Button } from '../../ui/button.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useHome } from '../vault/home-context.tsx';
import { EarlierVersions } from '../versions/earlier-versions.tsx';
import { useZoneWords } from './zone-words.ts';
import styles from './zones.module.css';

interface ZoneListProps {
  readonly zones: readonly Zone[];
  readonly onChange: (zone: Zone) => void;
  readonly onEnd: (zone: Zone) => void;
}

/** The standing avoid-zones by number, then those that were ended. */
export const ZoneList = ({ zones, onChange, onEnd }: ZoneListProps) => {
  const intl = useIntl();
  const words = useZoneWords();
  const refused = useRefusal()('zones:save');
  const { timeZone } = useHome();
  const dateOf = (at: number): string => formatDate(dateOfInstant(at, timeZone));
  const ordered = [...zones.filter(({ ended }) => !ended), ...zones.filter(({ ended }) => ended)];
  return (
    <ul className={styles.list}>
      {ordered.map((zone, index) => (
        <li key={zone.id} className={styles.zone}>
          {zone.ended ? <span /> : <span className={styles.badge}>{index + 1}</span>}
          <span className={zone.ended ? 'muted' : 'strong'}>{words.name(zone)}</span>
          <span className={`caption ${styles.more}`}>
            {[
              words.more(zone),
              zone.ended
                ? intl.formatMessage(
                    { id: 'zones.ended-on', defaultMessage: 'ended {date}: {reason}' },
                    { date: dateOf(zone.ended.at), reason: zone.ended.reason },
                  )
                : intl.formatMessage(
                    { id: 'zones.since', defaultMessage: 'marked {date}' },
                    { date: dateOf(zone.at) },
                  ),
            ]
              .filter((part) => part !== '')
              .join('; ')}
          </span>
          <span className={`row-wrap ${styles.more}`}>
            {!zone.ended && (
              <>
                <Button
                  kind="bare"
                  label={intl.formatMessage(
                    { id: 'zones.change-of', defaultMessage: 'Change: {name}' },
                    { name: words.name(zone) },
                  )}
                  notYet={refused}
                  onPress={() => onChange(zone)}
                >
                  {intl.formatMessage({ id: 'zones.change', defaultMessage: 'Change' })}
                </Button>
                <Button
                  kind="bare"
                  label={intl.formatMessage(
                    { id: 'zones.end-of', defaultMessage: 'End: {name}' },
                    { name: words.name(zone) },
                  )}
                  notYet={refused}
                  onPress={() => onEnd(zone)}
                >
                  {intl.formatMessage({ id: 'zones.end', defaultMessage: 'End' })}
                </Button>
              </>
            )}
            {zone.revision > 1 && <EarlierVersions quiet type="zone" id={zone.id} title={words.name(zone)} />}
          </span>
        </li>
      ))}
    </ul>
  );
};
