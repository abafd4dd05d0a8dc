import { measureLabels, packLabels, stepLabels, viewMessage } from '../../../shared/labels/photo-labels.ts';
import type { PhotoFields } from '../../../shared/photos/photo.ts';
import { photoMessages } from './messages/photo-messages.ts';
import { say } from './wording.ts';

/** "Abdomen: Front". */
export const viewWords = (view: PhotoFields['view']): string =>
  view === null
    ? say(photoMessages.noView)
    : say(viewMessage, { pack: say(packLabels[view.pack]), step: say(stepLabels[view.step]) });

/** "Width 3.4 mm, Length 21.0 mm"; empty where nothing was measured. */
export const measuredWords = ({ measures }: Pick<PhotoFields, 'measures'>): string =>
  measures
    .map(({ kind, um }) => say(photoMessages.measured, { kind: say(measureLabels[kind]), mm: um / 1000 }))
    .join(', ');
