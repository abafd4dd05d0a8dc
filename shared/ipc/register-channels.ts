import { z } from 'zod';
import { deviceSchema, type Device } from '../devices/device.ts';
import { idSchema } from '../ids.ts';
import { movementSchema } from '../movements/movement.ts';
import { presetInputSchema, type Preset } from '../presets/preset.ts';
import { lotSchema, productSchema, type Product } from '../products/product.ts';
import { answers, nothing, revision, writers } from './channel.ts';

const write = { roles: writers };

/** What a practice works with: products with their lots, devices, and each person's presets. */
export const registerChannels = {
  'products:list': answers<readonly Product[]>()(nothing),
  'products:save': answers<null>()(z.strictObject({ id: idSchema, revision, fields: productSchema }), write),
  'lots:save': answers<null>()(z.strictObject({ id: idSchema, revision, fields: lotSchema }), write),
  /** The id is the movement's own; sent twice it is one. */
  'lots:move': answers<null>()(z.strictObject({ id: idSchema, fields: movementSchema }), write),
  'devices:list': answers<readonly Device[]>()(nothing),
  'devices:save': answers<null>()(z.strictObject({ id: idSchema, revision, fields: deviceSchema }), write),

  /** Always those of the person at work; a change answers with all of them. */
  'presets:list': answers<readonly Preset[]>()(nothing),
  'presets:save': answers<readonly Preset[]>()(presetInputSchema, write),
  'presets:remove': answers<readonly Preset[]>()(z.strictObject({ id: idSchema, revision }), write),
} as const;
