import { fail, type Result } from '../../shared/result.ts';
import { isDiskError, isDiskFull, isNotAllowed } from './files/write-atomically.ts';

/** What SQLite and the disk say, as the page may know it; the text of an error never leaves this process. */
export const failureOf = (error: unknown): Result<never> => {
  const code = (error as { code?: unknown }).code;
  if (isDiskFull(error)) return fail('storage-full');
  if (typeof code === 'string' && /^SQLITE_(CORRUPT|NOTADB)/.test(code))
    return fail('damaged', 'database-damaged');
  if (code === 'SQLITE_BUSY') return fail('busy', 'in-use');
  if (typeof code === 'string' && code.startsWith('SQLITE_CONSTRAINT_TRIGGER'))
    return fail('refused', 'immutable');
  if (isDiskError(error)) return fail('unexpected', 'disk-error');
  return isNotAllowed(error) ? fail('refused', 'not-allowed') : fail('unexpected');
};
