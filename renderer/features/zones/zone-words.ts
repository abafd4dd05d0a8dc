import { useIntl } from 'react-intl';
import { zoneKindLabels } from '../../../shared/labels/zone-labels.ts';
import type { ZoneFields } from '../../../shared/zones/zone.ts';
import { useAreaNames } from '../../use-area-names.ts';

/** An avoid-zone in words: its kind and place, and below it size and what was typed. */
export const useZoneWords = () => {
  const intl = useIntl();
  const nameOf = useAreaNames();
  return {
    name: (zone: Pick<ZoneFields, 'kind' | 'region' | 'side'>): string =>
      intl.formatMessage(
        { id: 'zones.name', defaultMessage: '{kind}, {area}' },
        { kind: intl.formatMessage(zoneKindLabels[zone.kind]), area: nameOf(zone) },
      ),
    more: ({ sizeMm, words }: Pick<ZoneFields, 'sizeMm' | 'words'>): string =>
      [
        sizeMm === null
          ? ''
          : intl.formatMessage(
              { id: 'zones.size-words', defaultMessage: '{size}\u202Fmm' },
              { size: sizeMm },
            ),
        words,
      ]
        .filter((part) => part !== '')
        .join(', '),
  };
};
