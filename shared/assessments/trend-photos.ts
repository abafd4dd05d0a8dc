import type { Photo } from '../photos/photo.ts';
import { regionSideKey } from '../regions/region-side.ts';
import { areasShown } from './blind-round.ts';
import type { Trend, TrendPoint } from './trend.ts';

const usable = ({ attachment }: Photo): boolean => attachment.invalid === null && attachment.state === 'here';

const shows = (photo: Photo, area: Trend['area']): boolean =>
  area === null || areasShown(photo).some((each) => regionSideKey(each) === regionSideKey(area));

/**
 * The photo that stands for a point: the first that belongs to it, else one that was taken on that day and shows the area;
 * undefined where there is none. Photos that are not valid or not there are left out.
 */
export const photoOfPoint = (
  point: Pick<TrendPoint, 'on' | 'photos'>,
  area: Trend['area'],
  photos: readonly Photo[],
): string | undefined => {
  const here = photos.filter(usable);
  const own = point.photos.find((id) => here.some(({ attachment }) => attachment.id === id));
  return own ?? here.find((photo) => photo.takenOn === point.on && shows(photo, area))?.attachment.id;
};
