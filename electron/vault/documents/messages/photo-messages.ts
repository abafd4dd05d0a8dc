import type { Message } from '../../../../shared/labels/message.ts';

/** Words of the sheet of photos and of the scale card. */
export const photoMessages = {
  title: { id: 'photo-sheet.title', defaultMessage: 'Photos' },
  purpose: {
    id: 'photo-sheet.purpose',
    defaultMessage:
      '{purpose, select, teaching {Made for teaching. On {date} the record has the patient’s consent to this use; it can be taken back at any time. Not for anything else.} marketing {Made for advertising. On {date} the record has the patient’s consent to this use; it can be taken back at any time. Not for anything else.} other {Made for the patient’s record. Not for teaching or advertising.}}',
  },
  layer: {
    id: 'photo-sheet.layer',
    defaultMessage: 'Lines and arrows were drawn over the photos afterwards.',
  },
  week: { id: 'photo-sheet.week', defaultMessage: 'Week {week, number}' },
  noView: { id: 'photo-sheet.no-view', defaultMessage: 'No view noted' },
  photo: { id: 'photo-sheet.photo', defaultMessage: 'Photo, {view}, {date}' },
  measured: { id: 'photo-sheet.measured', defaultMessage: '{kind} {mm, number, ::.0} mm' },
  cardTitle: { id: 'scale-card.title', defaultMessage: 'Scale cards' },
  cardLead: {
    id: 'scale-card.lead',
    defaultMessage:
      'Print at 100 %, without “fit to page”. Measure one card with a ruler before its first use: the two crosses have to be 50 mm apart. Cut the cards out and use a new one for each patient.',
  },
  cardUse: {
    id: 'scale-card.use',
    defaultMessage: 'Lay flat beside the marks, photograph straight from above.',
  },
  cardLength: { id: 'scale-card.length', defaultMessage: '50 mm' },
  cardPicture: { id: 'scale-card.picture', defaultMessage: 'Card with two crosses 50 mm apart' },
} satisfies Record<string, Message>;
