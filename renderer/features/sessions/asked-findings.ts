import type { FieldProblem } from '../../../shared/errors.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { reasonKey } from '../../../shared/rules/reasons.ts';

/**
 * Findings for which the vault asked a reason and which the page did not make itself: the vault also knows when the
 * newest entry was written, so its clock rule can find that this computer's clock is behind.
 */
export const askedFindings = (
  asked: readonly FieldProblem[],
  own: readonly Finding[],
): readonly Finding[] => {
  const known = new Set(own.map(reasonKey));
  return asked
    .map(({ path, message }): Finding => ({
      rule: message,
      version: 1,
      level: 'ask',
      subject: path,
      values: message === 'CLOCK_BACKWARD' ? { state: 'behind' } : {},
      unknown: false,
    }))
    .filter((finding) => !known.has(reasonKey(finding)));
};
