import type { Finding, Level, Reason } from './finding.ts';
import { parseSubject, productSubject } from './subjects.ts';

const needing: readonly Level[] = ['ask', 'stop'];

/** What a reason belongs to: one rule at one subject. */
export const reasonKey = ({ rule, subject }: Pick<Finding, 'rule' | 'subject'>): string =>
  `${rule} ${subject}`;

/** The findings that still want a typed reason when the session is recorded: ask and stop without one. */
export function reasonsNeeded(findings: readonly Finding[], reasons: readonly Reason[]): Finding[] {
  const given = new Set(reasons.filter(({ text }) => text.trim() !== '').map(reasonKey));
  return findings.filter((finding) => needing.includes(finding.level) && !given.has(reasonKey(finding)));
}

/** The reasons that still belong to a finding; a reason whose finding is gone is not kept. */
export function reasonsInUse(findings: readonly Finding[], reasons: readonly Reason[]): Reason[] {
  const found = new Set(findings.map(reasonKey));
  return reasons.filter((reason) => found.has(reasonKey(reason)));
}

/** The reasons after a product row was taken out: its own go with it, those of later rows move up. */
export function reasonsWithoutProduct(reasons: readonly Reason[], index: number): Reason[] {
  return reasons.flatMap((reason) => {
    const subject = parseSubject(reason.subject);
    if (subject?.kind !== 'product' || subject.index < index) return [reason];
    return subject.index === index ? [] : [{ ...reason, subject: productSubject(subject.index - 1) }];
  });
}
