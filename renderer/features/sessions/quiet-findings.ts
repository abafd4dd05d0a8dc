import { isSpoken, type Finding } from '../../../shared/rules/finding.ts';
import type { SectionState } from '../../../shared/sessions/completeness.ts';
import { stepOf } from './steps.ts';

/** Sections that are filled in on this page; what is not typed yet is said by the completeness strip alone. */
const filledHere: readonly string[] = ['preparation', 'anaesthetic', 'treatment', 'products'];

/**
 * The findings that speak on the page. A mild one that only says that a fact is missing waits until its section is
 * otherwise complete: an empty form is not a list of cautions. Nothing is taken from what the vault stores.
 */
export const speaking = (
  findings: readonly Finding[],
  sections: readonly SectionState[],
): readonly Finding[] =>
  findings.filter(isSpoken).filter(({ level, unknown, subject }) => {
    if (!unknown || level === 'ask' || level === 'stop') return true;
    const step = stepOf(subject);
    if (!filledHere.includes(step)) return true;
    return sections.find(({ section }) => section === step)?.state === 'done';
  });
