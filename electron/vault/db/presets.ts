import { presetSchema } from '../../../shared/presets/preset.ts';
import { ownRecords } from './own-records.ts';

/** Each person's presets. */
export const presets = ownRecords('presets', presetSchema);
