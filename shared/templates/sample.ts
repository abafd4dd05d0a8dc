import { z } from 'zod';

/** What a preview's invented case is like; each changes which clauses are there. */
export const sampleSwitches = ['face', 'radiofrequency', 'outside-use', 'minor', 'anaesthetic'] as const;
export type SampleSwitch = (typeof sampleSwitches)[number];
export const sampleSchema = z.array(z.enum(sampleSwitches)).max(sampleSwitches.length);
