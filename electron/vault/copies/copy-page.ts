import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { RecordVersion } from '../../../shared/versions/version.ts';
import { pairsTable, section } from '../documents/document-parts.ts';
import { html, type Html, nothing, trusted } from '../documents/html.ts';
import { copyMessages } from '../documents/messages/copy-messages.ts';
import { exactInstantWords } from '../documents/moment-words.ts';
import { documentFileName, renderFrame } from '../documents/page-frame.ts';
import { oneLine, typed } from '../documents/typed-text.ts';
import { say } from '../documents/wording.ts';
import { attachmentsPart, attachmentStyles } from './attachments-part.ts';
import type { CopyFacts } from './copy-facts.ts';
import { coursesPart, sheetsPart } from './courses-part.ts';
import type { ReadAttachment } from './read-attachments.ts';

const noneWritten = (): Html => html`<p class="muted">${say(copyMessages.none)}</p>`;

const versionPart = (version: RecordVersion, timeZone: string): Html => {
  const head = say(copyMessages.version, {
    number: version.number,
    at: exactInstantWords(version.at, timeZone),
    by: oneLine(version.by),
  });
  return html`<h3>${typed(head)}</h3>
    ${version.reason === '' ? nothing : html`<p>${typed(say(copyMessages.reason, { reason: version.reason }))}</p>`}
    ${pairsTable(version.facts)}`;
};

const versionsPart = (versions: readonly RecordVersion[], timeZone: string): Html =>
  versions.length === 0 ? noneWritten() : html`${versions.map((version) => versionPart(version, timeZone))}`;

/** The sheet of a document of this program, without its head: its text was made safe when it was rendered. */
const sheetOf = (page: string): string | undefined => {
  const found = /<article>([\s\S]*)<\/article>([\s\S]*)<\/main>/.exec(page);
  return found ? `${found[1] ?? ''}${found[2] ?? ''}` : undefined;
};

const inlined = (page: string, title: string): Html => {
  const sheet = sheetOf(page);
  return html`<section class="inlined record">
    ${sheet === undefined ? html`<p>${typed(say(copyMessages.inFolder, { title }))}</p>` : trusted(sheet)}
  </section>`;
};

const documentList = ({ documents, timeZone }: CopyFacts): Html =>
  documents.length === 0
    ? noneWritten()
    : html`<ul>
        ${documents.map(
          ({ info }) => html`<li>${typed(`${info.title}, ${exactInstantWords(info.at, timeZone)}`)}</li>`,
        )}
      </ul>`;

const writtenTable = ({ written, timeZone }: CopyFacts): Html =>
  html`<div class="scroll">
    <table class="dense">
      <thead>
        <tr>
          ${[copyMessages.when, copyMessages.who, copyMessages.what].map(
            (head) => html`<th scope="col">${say(head)}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${written.map(
          ({ at, by, what }) =>
            html`<tr>
              <td>${exactInstantWords(at, timeZone)}</td>
              <td>${typed(by)}</td>
              <td>${typed(what)}</td>
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;

/** Nothing of the page runs, and nothing is fetched by it. */
const policy =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; img-src data:" />';
const ownStyles =
  '.inlined{border-top:1.1pt solid #000;margin-top:24pt;padding-top:6pt}@media print{.inlined{break-before:page;border-top:0;margin-top:0}}';

/** The parts of the record before the whole sheets. */
const ownParts = (facts: CopyFacts, attachments: readonly ReadAttachment[]): Html => {
  const { timeZone } = facts;
  const versioned = (versions: readonly RecordVersion[]): Html => versionsPart(versions, timeZone);
  const orNone = (there: readonly unknown[], part: () => Html): Html =>
    there.length === 0 ? noneWritten() : part();
  return html`${section(say(copyMessages.details), versioned(facts.details))}
  ${section(say(copyMessages.concerns), versioned(facts.concerns.flat()))}
  ${section(say(copyMessages.zones), versioned(facts.zones.flat()))}
  ${section(
    say(copyMessages.courses),
    orNone(facts.courses, () => coursesPart(facts, versioned)),
  )}
  ${section(say(copyMessages.adverseEvents), versioned(facts.adverseEvents.flat()))}
  ${section(say(copyMessages.followUps), versioned(facts.followUps.flat()))}
  ${section(say(copyMessages.assessments), versioned(facts.assessments.flat()))}
  ${section(say(copyMessages.screenings), versioned(facts.screenings))}
  ${section(
    say(copyMessages.sheets),
    orNone(facts.sheets, () => sheetsPart(facts)),
  )}
  ${section(say(copyMessages.documents), documentList(facts))}
  ${section(
    say(copyMessages.attachments),
    orNone(attachments, () => attachmentsPart(attachments, timeZone)),
  )}
  ${section(say(facts.withAccess ? copyMessages.writtenAndRead : copyMessages.written), writtenTable(facts))}`;
};

/** The whole record as one HTML that needs nothing else; `sessionPages` are the records of the sessions, oldest first. */
export const copyPage = (
  facts: CopyFacts,
  sessionPages: readonly string[],
  attachments: readonly ReadAttachment[],
): string => {
  const { practice, patient, at, timeZone } = facts;
  const date = dateOfInstant(at, timeZone);
  const title = say(copyMessages.title);
  const consents = facts.documents.filter(({ info }) => info.kind === 'consent');
  const body = html`<h1>${title}</h1>
    <p>${typed(say(copyMessages.lead, { practice: oneLine(practice.name), date: formatDate(date) }))}</p>
    ${
      facts.openForms.length === 0
        ? nothing
        : html`<p>${say(copyMessages.openForms, { count: facts.openForms.length })}</p>`
    }
    ${ownParts(facts, attachments)} ${consents.map(({ info, html: page }) => inlined(page, info.title))}
    ${sessionPages.map((page) => inlined(page, title))}`;
  const page = renderFrame({
    practice,
    practitioner: null,
    patient,
    date,
    title,
    foot: title,
    fileName: documentFileName('copy', patient.number, date),
    body,
  });
  return page.html.replace(
    '<meta charset="utf-8" />',
    `<meta charset="utf-8" />${policy}<style>${ownStyles}${attachmentStyles}</style>`,
  );
};
