/** The fields of devices, products and lots, as their forms call them. */
import type { DeviceFields } from '../devices/device.ts';
import type { LotFields, ProductFields } from '../products/product.ts';
import type { Message } from './message.ts';

export const deviceFieldLabels = {
  kind: { id: 'device.kind', defaultMessage: 'What it is' },
  make: { id: 'device.make', defaultMessage: 'Maker' },
  model: { id: 'device.model', defaultMessage: 'Model' },
  serial: { id: 'device.serial', defaultMessage: 'Serial number' },
  udi: { id: 'device.udi', defaultMessage: 'UDI or article number' },
  software: { id: 'device.software', defaultMessage: 'Software version' },
  purchasedOn: { id: 'device.purchased', defaultMessage: 'Bought on' },
  servicedOn: { id: 'device.serviced', defaultMessage: 'Last service' },
  serviceDue: { id: 'device.service-due', defaultMessage: 'Next service due' },
  shortestNeedleUm: { id: 'device.shortest', defaultMessage: 'Shortest needle' },
  needleLengthUm: { id: 'device.needle', defaultMessage: 'Longest needle' },
  pinCount: { id: 'device.pins', defaultMessage: 'Needles' },
  toleranceUm: { id: 'device.tolerance', defaultMessage: 'Depth tolerance' },
  speedUnit: { id: 'device.speed', defaultMessage: 'Speed is shown in' },
  speedSteps: { id: 'device.steps', defaultMessage: 'Steps of speed' },
  uses: { id: 'device.uses', defaultMessage: 'Authorised uses' },
  isotretinoin: { id: 'device.isotretinoin', defaultMessage: 'What its label says about isotretinoin' },
} satisfies Record<keyof DeviceFields, Message>;

export const productFieldLabels = {
  kind: { id: 'product.kind', defaultMessage: 'What it is' },
  name: { id: 'product.name', defaultMessage: 'Name' },
  maker: { id: 'product.maker', defaultMessage: 'Maker' },
  active: { id: 'product.active', defaultMessage: 'Active and strength, as on the label' },
  inci: { id: 'product.inci', defaultMessage: 'Ingredients (INCI), as on the label' },
  form: { id: 'product.form', defaultMessage: 'Form' },
  routeClass: { id: 'product.route', defaultMessage: 'May it enter open channels?' },
  sterile: { id: 'product.sterile', defaultMessage: 'Sterile' },
  unit: { id: 'product.unit', defaultMessage: 'Amounts are noted in' },
  keepDays: { id: 'product.keep', defaultMessage: 'Kept after opening, days' },
  needleLengthUm: { id: 'product.needle', defaultMessage: 'Needle length' },
  pinCount: { id: 'product.pins', defaultMessage: 'Pins' },
  singleUse: { id: 'product.single-use', defaultMessage: 'Meant for' },
  gtins: { id: 'product.gtins', defaultMessage: 'Article numbers (GTIN)' },
} satisfies Record<keyof ProductFields, Message>;

export const lotFieldLabels = {
  lot: { id: 'lot.number', defaultMessage: 'Lot' },
  expiry: { id: 'lot.expiry', defaultMessage: 'Expiry' },
} satisfies Record<Exclude<keyof LotFields, 'product'>, Message>;
