import { z } from 'zod';

/** How the practice has consents signed. */
export const consentHabitsSchema = z.strictObject({
  /** How many months a consent holds unless another day is entered; 0 = no end is proposed. */
  validMonths: z.int().min(0).max(60),
  /** Below this age in years a guardian signs too. */
  adultAge: z.int().min(14).max(21),
  /** Each page is initialled. */
  initials: z.boolean(),
});
export type ConsentHabits = z.infer<typeof consentHabitsSchema>;

/** What holds until the owner says otherwise. House default. */
export const usualConsentHabits: ConsentHabits = { validMonths: 12, adultAge: 18, initials: false };
