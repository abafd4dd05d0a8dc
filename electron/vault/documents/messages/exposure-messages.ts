import type { Message } from '../../../../shared/labels/message.ts';

/** Words of the list of exposed patients. */
export const exposureMessages = {
  title: { id: 'exposure-document.title', defaultMessage: 'Who was exposed' },
  lot: {
    id: 'exposure-document.lot',
    defaultMessage: 'Lot {lot}{product, select, none {} other { of {product}}}',
  },
  device: { id: 'exposure-document.device', defaultMessage: 'Device {name}' },
  product: { id: 'exposure-document.product', defaultMessage: 'Product {name}' },
  practitioner: { id: 'exposure-document.practitioner', defaultMessage: 'Treated by {name}' },
  dates: { id: 'exposure-document.dates', defaultMessage: 'Everybody who was treated' },
  from: { id: 'exposure-document.from', defaultMessage: 'from {date}' },
  until: { id: 'exposure-document.until', defaultMessage: 'until {date}' },
  lead: {
    id: 'exposure-document.lead',
    defaultMessage:
      '{patients, plural, =0 {No patient} one {# patient} other {# patients}} in {sessions, plural, one {# session} other {# sessions}}, by name.',
  },
  recalled: {
    id: 'exposure-document.recalled',
    defaultMessage: 'Lot {lot} of {product} was called back on {date}: {reason}',
  },
  otherwise: {
    id: 'exposure-document.otherwise',
    defaultMessage:
      'Other sessions have {lots}. If that is the same lot, print its list too: they are not in this one.',
  },
  known: {
    id: 'exposure-document.known',
    defaultMessage:
      'The list holds what was sealed until {at}. A session whose lot or device was not recorded is not in it.',
  },
  metTitle: { id: 'exposure-document.met-title', defaultMessage: 'Lots and devices used' },
  metName: { id: 'exposure-document.met-name', defaultMessage: 'Name' },
  metKind: { id: 'exposure-document.met-kind', defaultMessage: 'What it is' },
  metLot: { id: 'exposure-document.met-lot', defaultMessage: 'Lot or serial number' },
  metDevice: { id: 'exposure-document.met-device', defaultMessage: 'device' },
  metCartridge: { id: 'exposure-document.met-cartridge', defaultMessage: 'cartridge' },
  metAnaesthetic: { id: 'exposure-document.met-anaesthetic', defaultMessage: 'anaesthetic' },
  metProduct: { id: 'exposure-document.met-product', defaultMessage: 'product' },
  metRecalled: { id: 'exposure-document.met-recalled', defaultMessage: 'called back on {date}' },
  patient: { id: 'exposure-document.patient', defaultMessage: 'Patient' },
  born: { id: 'exposure-document.born', defaultMessage: 'Born' },
  contact: { id: 'exposure-document.contact', defaultMessage: 'Telephone, e-mail, address' },
  dated: { id: 'exposure-document.dated', defaultMessage: 'Session' },
  told: { id: 'exposure-document.told', defaultMessage: 'Told on, by' },
  session: {
    id: 'exposure-document.session',
    defaultMessage: '{ordinal}: {date}{invalid, select, yes { (not valid)} other {}}',
  },
} satisfies Record<string, Message>;
