import { guardianSigned, needsGuardian } from '../../../shared/consents/guardian.ts';
import { pagesWithoutInitials } from '../../../shared/consents/initials.ts';
import type { PatientPageName, Signing } from '../../../shared/consents/signing.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { wantsInitials } from '../../../shared/templates/find-clauses.ts';
import { readConsentHabits } from './consent-habits.ts';
import { localZone } from './local-zone.ts';
import type { Work } from './work.ts';

interface Signed {
  readonly outcome: 'agreed' | 'declined';
  readonly patientSignedAt: number;
  readonly patientTypedName: string;
  readonly signing: Signing | null;
}

interface Asked {
  /** The patient's date of birth. */
  readonly born: string;
  /** The text that was read. */
  readonly source: string;
  readonly pages: readonly PatientPageName[];
  /** Whether a guardian signs: below the practice's age, whatever the age, or never. */
  readonly guardian: 'minor' | 'always' | 'never';
}

/** Whether the pages of this text are initialled: the practice wants it for all, or the text asks for it. */
export const initialsWanted = (work: Work, source: string): boolean =>
  readConsentHabits(work).initials || wantsInitials(source);

/** Whether a guardian has to sign what this patient agrees to at this time, UTC ms. */
export const guardianWanted = (work: Work, born: string, at: number): boolean =>
  needsGuardian(born, at, readConsentHabits(work).adultAge, localZone());

/**
 * What an agreement needs besides the two signatures: below the practice's age a guardian who is named and signs, and
 * initials on each page where they are wanted. A refusal needs neither.
 */
export const checkSigned = (work: Work, asked: Asked, signed: Signed): Result<null> => {
  if (signed.outcome === 'declined') return ok(null);
  // A clock that was put forward makes nobody older.
  const at = Math.min(signed.patientSignedAt, work.now().at);
  const guardian =
    asked.guardian === 'always' || (asked.guardian === 'minor' && guardianWanted(work, asked.born, at));
  if (guardian && !guardianSigned(signed.signing))
    return fail('invalid', 'guardian', [{ path: 'signing.guardian', message: 'consent.guardian-missing' }]);
  if (!initialsWanted(work, asked.source)) return ok(null);
  const read = signed.signing?.pages ?? [];
  // What changed in the text is shown only to who signed an earlier one.
  const pages = read.some(({ page }) => page === 'changes')
    ? (['changes', ...asked.pages] as const)
    : asked.pages;
  return pagesWithoutInitials(pages, read, signed.patientTypedName).length === 0
    ? ok(null)
    : fail('invalid', 'initials', [{ path: 'signing.pages', message: 'consent.initials-missing' }]);
};
