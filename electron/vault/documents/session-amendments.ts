/** Amendments of a sealed session: who, when, why, and each printed value before and after. */
import type { Session, SessionFields } from '../../../shared/sessions/session.ts';
import { html, type Html } from './html.ts';
import { sessionMessages } from './messages/session-messages.ts';
import { exactInstantWords } from './moment-words.ts';
import { allFacts } from './session-facts.ts';
import { oneLine, typedLines, typed } from './typed-text.ts';
import { say } from './wording.ts';

/** A session as it stood in one of its versions. */
export interface SessionVersion {
  readonly revision: number;
  readonly fields: SessionFields;
}

const changesTable = (before: SessionFields, after: SessionFields, timeZone: string): Html => {
  const [old, now] = [allFacts(before, timeZone), allFacts(after, timeZone)];
  const names = [...new Set([...old.keys(), ...now.keys()])].filter(
    (name) => old.get(name) !== now.get(name),
  );
  if (names.length === 0) return html`<p>${say(sessionMessages.nothingChanged)}</p>`;
  const words = (value: string | undefined): Html =>
    value === undefined ? html`${say(sessionMessages.noSuchEntry)}` : typedLines(value);
  return html`<table class="dense">
    <thead>
      <tr>
        <th scope="col">${say(sessionMessages.what)}</th>
        <th scope="col">${say(sessionMessages.stoodBefore)}</th>
        <th scope="col">${say(sessionMessages.standsNow)}</th>
      </tr>
    </thead>
    <tbody>
      ${names.map(
        (name) =>
          html`<tr>
            <th scope="row">${typed(name)}</th>
            <td>${words(old.get(name))}</td>
            <td>${words(now.get(name))}</td>
          </tr> `,
      )}
    </tbody>
  </table>`;
};

/** One part per amendment, oldest first. */
export const amendmentsPart = (
  session: Session,
  versions: readonly SessionVersion[],
  nameOf: (id: string) => string,
  timeZone: string,
): Html => {
  const version = (revision: number): SessionFields | undefined =>
    versions.find((one) => one.revision === revision)?.fields;
  return html`${session.amendments.map((amendment) => {
    const before = version(amendment.revision - 1);
    const after = version(amendment.revision);
    const heading = say(sessionMessages.amendment, {
      revision: amendment.revision,
      name: oneLine(nameOf(amendment.by)),
      at: exactInstantWords(amendment.at, timeZone),
    });
    return html`<h3>${typed(heading)}</h3>
      <p>${typed(say(sessionMessages.reason, { reason: oneLine(amendment.reason) }))}</p>
      ${before && after ? changesTable(before, after, timeZone) : html`<p>${say(sessionMessages.versionMissing)}</p>`} `;
  })}`;
};
