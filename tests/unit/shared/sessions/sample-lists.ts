import { nothingKnown, type Device } from '../../../../shared/devices/device.ts';
import { nothingNoted, type Product } from '../../../../shared/products/product.ts';

/** A listed motor pen. */
export const device: Device = {
  id: '0192f000-0000-7000-8000-0000000000d1',
  revision: 1,
  kind: 'pen-motor',
  make: 'Halden',
  model: 'P2',
  serial: 'HP2-1',
  needleLengthUm: 2500,
  pinCount: 12,
  toleranceUm: 150,
  speedUnit: 'hz',
  ...nothingKnown,
  uses: [{ use: 'striae', group: null, country: null, authority: '', answer: 'no', source: '' }],
};

/** A listed sterile glide with one lot. */
export const glide: Product = {
  id: '0192f000-0000-7000-8000-0000000000f1',
  revision: 1,
  kind: 'glide',
  name: 'Hyaluronic gel, sterile',
  maker: '',
  active: '',
  routeClass: 'sterile-glide',
  sterile: 'yes',
  unit: 'ul',
  ...nothingNoted,
  lots: [],
};
