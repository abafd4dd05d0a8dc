import { useIntl } from 'react-intl';
import { daveyMessages } from '../../../shared/labels/score-labels.ts';
import { zoneStateLabels } from '../../../shared/labels/zone-labels.ts';
import { daveyScored, daveyTotal } from '../../../shared/scores/davey.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import { useMarkWords } from '../body-maps/mark-words.ts';
import { useZoneWords } from '../zones/zone-words.ts';
import type { SealedLine } from './sealed-line.ts';

/** What a sealed session holds of the map: avoid-zones by number with what was seen of each, score, and drawing. */
export const useSealedMap = ({ zones, davey, marks }: Session): readonly SealedLine[] => {
  const intl = useIntl();
  const words = useZoneWords();
  const markWords = useMarkWords();
  const total = daveyTotal(davey);
  const lines = zones.map((zone, index): SealedLine => [
    intl.formatMessage(
      { id: 'sessions.sealed.zone', defaultMessage: 'Avoid-zone {number}' },
      { number: index + 1 },
    ),
    [
      words.name(zone),
      words.more(zone),
      intl.formatMessage(zoneStateLabels[zone.state]).toLocaleLowerCase(intl.locale),
    ]
      .filter((part) => part !== '')
      .join(', '),
  ]);
  return [
    ...lines,
    [
      intl.formatMessage(daveyMessages.title),
      davey &&
        (total === null
          ? intl.formatMessage(daveyMessages.noTotal, { scored: daveyScored(davey) })
          : intl.formatMessage(daveyMessages.total, { total })),
    ],
    [
      intl.formatMessage({ id: 'sessions.sealed.drawn', defaultMessage: 'Drawn on the map' }),
      markWords(marks),
    ],
  ];
};
