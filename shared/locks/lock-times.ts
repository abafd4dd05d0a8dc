import { z } from 'zod';

/** After how long without a hand on the computer it locks: always, and while a session is being recorded. */
export const lockTimesSchema = z.strictObject({
  idleMinutes: z.int().min(5).max(120),
  sessionMinutes: z.int().min(5).max(240),
});
export type LockTimes = z.infer<typeof lockTimesSchema>;

/** What holds until the owner says otherwise (security.md §3.3). */
export const usualLockTimes: LockTimes = { idleMinutes: 30, sessionMinutes: 90 };
