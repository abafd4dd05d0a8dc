import { useIntl } from 'react-intl';
import { areaMessage, regionMessages, sideMessages } from '../shared/regions/region-messages.ts';
import { regionSideKey, sortAreas } from '../shared/regions/region-side.ts';
import type { AreaPart, AreaPlace } from '../shared/regions/area-parts.ts';
import { areaPartMessages, areaWithPartsMessage } from '../shared/regions/part-messages.ts';
import { type RegionSide, sides } from '../shared/regions/regions.ts';

/** Says an area with its side: "Lower abdomen, right". */
export const useAreaNames = (): ((area: RegionSide) => string) => {
  const intl = useIntl();
  return ({ region, side }) =>
    intl.formatMessage(areaMessage, {
      region: intl.formatMessage(regionMessages[region]),
      side: intl.formatMessage(sideMessages[side]),
    });
};

/** Says parts of an area: "upper third, middle third"; empty for none. */
export const usePartNames = (): ((parts: readonly AreaPart[]) => string) => {
  const intl = useIntl();
  return (parts) => parts.map((part) => intl.formatMessage(areaPartMessages[part])).join(', ');
};

/** Says an area, and the part of it where one is meant: "Outer thigh, left: upper third". */
export const usePlaceNames = (): ((place: AreaPlace) => string) => {
  const intl = useIntl();
  const nameOf = useAreaNames();
  const partsOf = usePartNames();
  return (place) => {
    const area = nameOf(place);
    return place.part
      ? intl.formatMessage(areaWithPartsMessage, { area, parts: partsOf([place.part]) })
      : area;
  };
};

/** Areas in words, head to foot; both sides of a region are said once: "Lower abdomen, both sides; Hip, right". */
export const useAreaWords = (): ((areas: readonly RegionSide[]) => string) => {
  const intl = useIntl();
  const nameOf = useAreaNames();
  return (areas) => {
    const keys = new Set(areas.map(regionSideKey));
    const words = sortAreas(areas).flatMap((area) => {
      const both = sides.every((side) => keys.has(regionSideKey({ region: area.region, side })));
      if (!both) return [nameOf(area)];
      if (area.side !== sides[0]) return [];
      const region = intl.formatMessage(regionMessages[area.region]);
      return [
        intl.formatMessage({ id: 'areas.both-sides', defaultMessage: '{region}, both sides' }, { region }),
      ];
    });
    return words.join('; ');
  };
};
