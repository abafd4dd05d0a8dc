import { useIntl } from 'react-intl';
import { areaMessage, regionMessages, sideMessages } from '../shared/regions/region-messages.ts';
import type { RegionSide } from '../shared/regions/regions.ts';

/** Says an area with its side: "Lower abdomen, right". */
export const useAreaNames = (): ((area: RegionSide) => string) => {
  const intl = useIntl();
  return ({ region, side }) =>
    intl.formatMessage(areaMessage, {
      region: intl.formatMessage(regionMessages[region]),
      side: intl.formatMessage(sideMessages[side]),
    });
};
