import { z } from 'zod';
import { longWorks, type RunningWork } from '../works/long-work.ts';
import { answers, nothing } from './channel.ts';

/** What takes longer: how far it is, and a way out. */
export const workChannels = {
  /** Oldest first. */
  'works:status': answers<readonly RunningWork[]>()(nothing),
  /** Ends every work of this kind; whoever waits for one is told `busy` `stopped`. */
  'works:cancel': answers<null>()(z.strictObject({ work: z.enum(longWorks) })),
} as const;
