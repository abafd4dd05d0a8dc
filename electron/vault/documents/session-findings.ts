/** Findings of the rules as they print: what was outside which rule, and the author's reason. */
import { parseRegionSideKey } from '../../../shared/regions/region-side.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import { areaName } from './area-words.ts';
import { html, nothing, type Html } from './html.ts';
import { sessionMessages } from './messages/session-messages.ts';
import { oneLine, typed } from './typed-text.ts';
import { say } from './wording.ts';

/** Where a finding stands, in words: an area, a product by name, or the whole session. */
const subjectWords = (subject: string, session: Session): string => {
  const [kind, ...rest] = subject.split('.');
  const key = rest.join('.');
  const area = kind === 'areas' ? parseRegionSideKey(key) : undefined;
  if (area) return areaName(area);
  const product = kind === 'products' ? session.products[Number(key)] : undefined;
  if (product) return oneLine(product.name);
  return subject === 'session' ? say(sessionMessages.wholeSession) : key || subject;
};

const gates = (finding: Finding): boolean => finding.level === 'ask' || finding.level === 'stop';

/** All findings of a session, those that asked for a reason first; `text` gives a finding's own words. */
export const findingsPart = (session: Session, text: (finding: Finding) => string): Html => {
  const { findings, reasons } = session;
  if (findings.length === 0) return html`<p>${say(sessionMessages.noFindings)}</p>`;
  const ordered = [...findings.filter(gates), ...findings.filter((finding) => !gates(finding))];
  return html`${ordered.map((finding) => {
    const given = reasons.find(({ rule, subject }) => rule === finding.rule && subject === finding.subject);
    const outside = gates(finding) || given !== undefined;
    const heading = say(outside ? sessionMessages.outside : sessionMessages.shown, {
      rule: finding.rule,
      version: finding.version,
      subject: subjectWords(finding.subject, session),
    });
    const reason = given
      ? say(sessionMessages.reason, { reason: oneLine(given.text) })
      : say(sessionMessages.noReason);
    return html`<div class="outside">
      <p><b>${typed(heading)}</b></p>
      <p>${typed(text(finding))}${finding.unknown ? html` ${say(sessionMessages.factMissing)}` : nothing}</p>
      ${outside ? html`<p>${typed(reason)}</p>` : nothing}
    </div> `;
  })}`;
};
