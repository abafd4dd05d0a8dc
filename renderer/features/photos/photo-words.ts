import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import { measureLabels, packLabels, stepLabels, viewMessage } from '../../../shared/labels/photo-labels.ts';
import type { Photo, PhotoMeasure, PhotoView } from '../../../shared/photos/photo.ts';

/** What is said of photos and their views. */
export const usePhotoWords = () => {
  const intl = useIntl();
  const view = (of: PhotoView | null): string =>
    of === null
      ? intl.formatMessage({ id: 'photos.no-view', defaultMessage: 'No view chosen yet' })
      : intl.formatMessage(viewMessage, {
          pack: intl.formatMessage(packLabels[of.pack]),
          step: intl.formatMessage(stepLabels[of.step]),
        });
  return {
    view,
    /** "Abdomen: Front, 19-Nov-2026". */
    name: ({ view: of, takenOn }: Pick<Photo, 'view' | 'takenOn'>): string =>
      intl.formatMessage(
        { id: 'photos.name', defaultMessage: '{view}, {date}' },
        { view: view(of), date: formatDate(takenOn) },
      ),
    /** "Width 3.4 mm". */
    measure: ({ kind, um }: Pick<PhotoMeasure, 'kind' | 'um'>): string =>
      intl.formatMessage(
        { id: 'photos.measure', defaultMessage: '{kind} {mm, number, ::.0} mm' },
        { kind: intl.formatMessage(measureLabels[kind]), mm: um / 1000 },
      ),
  };
};
