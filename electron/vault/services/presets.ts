import { mostPresets } from '../../../shared/presets/preset.ts';
import { presets } from '../db/presets.ts';
import { ownRecordActs } from './own-records.ts';

/** The presets of the person at work, by name; sessions in which a removed one was used keep their values. */
export const {
  list: listPresets,
  save: savePreset,
  remove: removePreset,
} = ownRecordActs({ type: 'preset', records: presets, most: mostPresets, tooMany: 'too-many-presets' });
