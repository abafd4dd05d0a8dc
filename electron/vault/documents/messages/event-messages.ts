import type { Message } from '../../../../shared/labels/message.ts';

/** Words of adverse events on paper. */
export const eventMessages = {
  suspect: {
    id: 'event-document.suspect',
    defaultMessage:
      '{kind, select, device {Device {name}{lot, select, none {} other {, serial number {lot}}}} cartridge {Cartridge of {name}{lot, select, none {, lot not recorded} other {, lot {lot}}}} anaesthetic {Anaesthetic {name}{lot, select, none {, lot not recorded} other {, lot {lot}}}} other {{name}{lot, select, none {, lot not recorded} other {, lot {lot}}}}}',
  },
  found: { id: 'event-document.found', defaultMessage: 'A rule said' },
  session: { id: 'event-document.session', defaultMessage: 'Session {ordinal}, {date}' },
  medwatch: { id: 'event-document.medwatch', defaultMessage: 'Draft for FDA MedWatch' },
  yellowCard: { id: 'event-document.yellow-card', defaultMessage: 'Draft for an MHRA Yellow Card' },
  draft: {
    id: 'event-document.draft',
    defaultMessage:
      'This is a draft to copy from. It is not a report and was sent to nobody. Copy it into the form of the authority, which may ask for more or in another order than this sheet.',
  },
  medwatchWhere: {
    id: 'event-document.medwatch-where',
    defaultMessage:
      'The parts are named after FDA form 3500 as the makers of this program know it. Compare them with the form of today on fda.gov.',
  },
  yellowCardWhere: {
    id: 'event-document.yellow-card-where',
    defaultMessage:
      'The parts are named after the Yellow Card scheme as the makers of this program know it. Compare them with the form of today on yellowcard.mhra.gov.uk.',
  },
  noName: {
    id: 'event-document.no-name',
    defaultMessage:
      'The sheet leaves out the patient’s name. The number leads back to the record in this practice only.',
  },
  aPatient: { id: 'event-document.a-patient', defaultMessage: 'A. Patient' },
  bEvent: { id: 'event-document.b-event', defaultMessage: 'B. Adverse event' },
  dProducts: { id: 'event-document.d-products', defaultMessage: 'D. Suspect products' },
  eDevice: { id: 'event-document.e-device', defaultMessage: 'E. Suspect device' },
  fOthers: { id: 'event-document.f-others', defaultMessage: 'F. Other products used' },
  gReporter: { id: 'event-document.g-reporter', defaultMessage: 'G. Reporter' },
  patient: { id: 'event-document.patient', defaultMessage: 'Patient' },
  event: { id: 'event-document.event', defaultMessage: 'Reaction or event' },
  products: { id: 'event-document.products', defaultMessage: 'Suspected products' },
  device: { id: 'event-document.device', defaultMessage: 'Suspected device' },
  others: { id: 'event-document.others', defaultMessage: 'Other products used' },
  reporter: { id: 'event-document.reporter', defaultMessage: 'Reporter' },
  identifier: { id: 'event-document.identifier', defaultMessage: 'Identifier' },
  age: { id: 'event-document.age', defaultMessage: 'Age when it began' },
  years: { id: 'event-document.years', defaultMessage: '{years, plural, one {# year} other {# years}}' },
  sex: { id: 'event-document.sex', defaultMessage: 'Sex, weight, ethnicity' },
  notKept: { id: 'event-document.not-kept', defaultMessage: 'Not kept in this record: ask the patient' },
  history: { id: 'event-document.history', defaultMessage: 'Relevant history, allergies' },
  screened: { id: 'event-document.screened', defaultMessage: 'Screening before the session' },
  noYes: { id: 'event-document.no-yes', defaultMessage: 'Nothing was answered with yes, {on}' },
  toldOn: { id: 'event-document.told-on', defaultMessage: 'Answered with yes, {on}: {told}' },
  photos: { id: 'event-document.photos', defaultMessage: 'Photos in the record' },
  photoDays: {
    id: 'event-document.photo-days',
    defaultMessage:
      '{count, plural, =0 {None were taken while it lasted} one {# taken while it lasted: {days}} other {# taken while it lasted: {days}}}',
  },
  amount: { id: 'event-document.amount', defaultMessage: 'Amount, and when in the treatment' },
  skin: { id: 'event-document.skin', defaultMessage: 'Skin type' },
  outcomeOf: { id: 'event-document.outcome-of', defaultMessage: 'Outcome attributed to it' },
  began: { id: 'event-document.began', defaultMessage: 'Date of the event' },
  after: { id: 'event-document.after', defaultMessage: 'Days after the session' },
  days: { id: 'event-document.days', defaultMessage: '{days, plural, one {# day} other {# days}}' },
  today: { id: 'event-document.today', defaultMessage: 'Date of this draft' },
  described: { id: 'event-document.described', defaultMessage: 'What happened' },
  treatment: { id: 'event-document.treatment', defaultMessage: 'Procedure' },
  procedure: {
    id: 'event-document.procedure',
    defaultMessage: 'Microneedling of {areas}, {depth}, on {date}',
  },
  name: { id: 'event-document.name', defaultMessage: 'Name' },
  maker: { id: 'event-document.maker', defaultMessage: 'Maker' },
  model: { id: 'event-document.model', defaultMessage: 'Model' },
  serial: { id: 'event-document.serial', defaultMessage: 'Serial number' },
  udi: { id: 'event-document.udi', defaultMessage: 'UDI' },
  cartridge: { id: 'event-document.cartridge', defaultMessage: 'Cartridge lot and expiry' },
  operator: { id: 'event-document.operator', defaultMessage: 'Used by' },
  strength: { id: 'event-document.strength', defaultMessage: 'Active, as on the label' },
  lotExpiry: { id: 'event-document.lot-expiry', defaultMessage: 'Lot, expiry' },
  used: { id: 'event-document.used', defaultMessage: 'Used on' },
  none: { id: 'event-document.none', defaultMessage: 'None was named.' },
  person: { id: 'event-document.person', defaultMessage: 'Name and qualification' },
  address: { id: 'event-document.address', defaultMessage: 'Practice' },
  reach: { id: 'event-document.reach', defaultMessage: 'Telephone, e-mail' },
  also: { id: 'event-document.also', defaultMessage: 'Also reported to' },
} satisfies Record<string, Message>;
