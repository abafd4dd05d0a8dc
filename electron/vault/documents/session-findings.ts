/** Findings of the rules as they print: what was outside which rule, and the author's reason. */
import { questionWordings } from '../../../shared/labels/screening-labels.ts';
import { passedSince, passOf } from '../../../shared/passes/pass.ts';
import { parseRegionSideKey } from '../../../shared/regions/region-side.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { questionIds } from '../../../shared/screenings/questions.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import { areaName } from './area-words.ts';
import { html, nothing, type Html } from './html.ts';
import { sessionMessages } from './messages/session-messages.ts';
import { exactInstantWords } from './moment-words.ts';
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
  const question = kind === 'screening' ? questionIds.find((id) => id === key) : undefined;
  if (question) return say(questionWordings[question].label);
  return subject === 'session' ? say(sessionMessages.wholeSession) : key || subject;
};

const gates = (finding: Finding): boolean => finding.level === 'ask' || finding.level === 'stop';
const unasked = ({ unknown, subject, level, changed }: Finding): boolean =>
  changed === undefined && unknown && subject.startsWith('screening.') && level !== 'ask' && level !== 'stop';

/** What was found, in words; then the reason; the rule's name small at the end. */
const findingBlock = (words: string, reason: string | null, rule: string): Html =>
  html`<div class="outside">
    <p>${typed(words)}</p>
    ${reason === null ? nothing : html`<p>${typed(reason)}</p>`}
    <p class="muted">${typed(rule)}</p>
  </div> `;

/** What the practice does otherwise than the rule as shipped, who chose it, when and why. */
const changedWords = ({ changed }: Finding, timeZone: string): readonly string[] => {
  if (!changed) return [];
  const { off, from: level, by, at, reason } = changed;
  return [
    say(sessionMessages.ruleChanged, {
      off: off ? 'yes' : 'no',
      level,
      name: oneLine(by),
      at: exactInstantWords(at, timeZone),
      reason: oneLine(reason),
    }),
  ];
};

/**
 * All findings of a session, those that asked for a reason first; `text` gives a finding's own words. Questions that
 * were only not asked stand together. A stop that an owner passed prints with it, also when it was gone at the seal.
 */
export const findingsPart = (
  session: Session,
  text: (finding: Finding) => string,
  timeZone: string,
): Html => {
  const { findings, reasons, passes } = session;
  const gone = passedSince(passes, findings);
  if (findings.length === 0 && gone.length === 0) return html`<p>${say(sessionMessages.noFindings)}</p>`;
  const reasonOf = (finding: Finding): string | undefined =>
    reasons.find(({ rule, subject }) => rule === finding.rule && subject === finding.subject)?.text;
  const wordsOf = (finding: Finding): string =>
    [
      text(finding),
      ...(finding.unknown ? [say(sessionMessages.factMissing)] : []),
      ...changedWords(finding, timeZone),
    ].join(' ');
  const block = (finding: Finding): Html => {
    const given = reasonOf(finding);
    const outside = gates(finding) || given !== undefined;
    const rule = say(outside ? sessionMessages.outside : sessionMessages.shown, {
      rule: finding.rule,
      version: finding.version,
      subject: subjectWords(finding.subject, session),
    });
    const own = given === undefined ? [] : [say(sessionMessages.reason, { reason: oneLine(given) })];
    const said = [...passedWords(finding), ...own];
    const reason = said.length === 0 ? say(sessionMessages.noReason) : said.join(' ');
    return findingBlock(wordsOf(finding), outside ? reason : null, rule);
  };
  const passedWords = (finding: Finding): readonly string[] => {
    const pass = passOf(finding, passes);
    if (!pass) return [];
    const at = exactInstantWords(pass.at, timeZone);
    return [say(sessionMessages.passed, { name: oneLine(pass.by), at, reason: oneLine(pass.reason) })];
  };
  const goneBlock = (finding: Finding): Html =>
    findingBlock(
      wordsOf(finding),
      passedWords(finding).join(' '),
      say(sessionMessages.wasPassed, {
        rule: finding.rule,
        version: finding.version,
        subject: subjectWords(finding.subject, session),
      }),
    );
  const open = findings.filter((finding) => unasked(finding) && reasonOf(finding) === undefined);
  const others = findings.filter((finding) => !open.includes(finding));
  const together = findingBlock(
    open.map(text).join(' '),
    null,
    say(sessionMessages.shownTogether, {
      rules: open.map(({ rule, version }) => `${rule} (${version})`).join(', '),
    }),
  );
  return html`${[...others.filter(gates), ...others.filter((finding) => !gates(finding))].map(block)}
  ${gone.map(goneBlock)} ${open.length === 0 ? nothing : together}`;
};
