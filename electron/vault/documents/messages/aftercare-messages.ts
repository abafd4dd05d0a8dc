import type { Message } from '../../../../shared/labels/message.ts';

/** Words of the aftercare sheet that are not in its template. */
export const aftercareMessages = {
  title: { id: 'aftercare-document.title', defaultMessage: 'Looking after your skin' },
  shortTitle: { id: 'aftercare-document.short-title', defaultMessage: 'Aftercare, {date}' },
  untilTime: { id: 'aftercare-document.until-time', defaultMessage: 'Until {until}' },
  fromUntil: { id: 'aftercare-document.from-until', defaultMessage: '{from} to {until}' },
  callUs: { id: 'aftercare-document.call-us', defaultMessage: 'Call us if you see' },
  noPhone: { id: 'aftercare-document.no-phone', defaultMessage: 'telephone not recorded' },
  next: { id: 'aftercare-document.next', defaultMessage: 'Your next session' },
  nextOn: { id: 'aftercare-document.next-on', defaultMessage: '{day}, not before.' },
  nextOpen: { id: 'aftercare-document.next-open', defaultMessage: 'No date is set yet.' },
  contact: {
    id: 'aftercare-document.contact',
    defaultMessage: 'We will call you between {from} and {to} to ask how it went.',
  },
  productWithLot: { id: 'aftercare-document.product-with-lot', defaultMessage: '{name}, lot {lot}' },
  given: {
    id: 'aftercare-document.given',
    defaultMessage: 'Given and explained by {name}, {at}.',
  },
  notGiven: {
    id: 'aftercare-document.not-given',
    defaultMessage: 'Prepared by {name}; when it was given is not recorded.',
  },
} satisfies Record<string, Message>;
