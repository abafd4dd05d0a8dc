import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { isSmallConsentKind } from '../../../shared/consents/small-consent.ts';
import type { Message } from '../../../shared/labels/message.ts';
import type { DocumentKind } from '../../../shared/documents/document.ts';
import type { RecordVersion } from '../../../shared/versions/version.ts';
import { pairsTable, section } from '../documents/document-parts.ts';
import { html, type Html, nothing, trusted } from '../documents/html.ts';
import { keepWhole } from '../documents/keep-whole.ts';
import { copyMessages } from '../documents/messages/copy-messages.ts';
import { exactInstantWords } from '../documents/moment-words.ts';
import { documentFileName, renderFrame } from '../documents/page-frame.ts';
import { oneLine, typed } from '../documents/typed-text.ts';
import { say } from '../documents/wording.ts';
import { type Steps, within } from '../slices.ts';
import { attachmentPart, attachmentStyles } from './attachments-part.ts';
import type { CopyFacts } from './copy-facts.ts';
import { coursePart, sheetRow } from './courses-part.ts';
import type { ReadAttachment } from './read-attachments.ts';
import { textPieces, weighPieces } from './text-pieces.ts';

/** A part of the page, made when its turn comes. */
type Part = () => Html;

const noneWritten: Part = () => html`<p class="muted">${say(copyMessages.none)}</p>`;

/** One part for each of a list; a word where it is empty. */
const partsOf = <T>(list: readonly T[], part: (one: T) => Html): readonly Part[] =>
  list.length === 0 ? [noneWritten] : list.map((one) => () => part(one));

const sectionOf = (heading: string, parts: readonly Part[]): readonly Part[] => [
  () => section(heading, nothing),
  ...parts,
];

const versionPart = (version: RecordVersion, timeZone: string): Html => {
  const head = say(copyMessages.version, {
    number: version.number,
    at: exactInstantWords(version.at, timeZone),
    by: oneLine(version.by),
  });
  return html`<h3>${typed(head)}</h3>
    ${version.reason === '' ? nothing : html`<p>${typed(say(copyMessages.reason, { reason: version.reason }))}</p>`}
    ${pairsTable(version.facts)} `;
};

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

/** Rows of a table or list made in one part. */
const rowsAtOnce = 25;

/** What has one beginning and one end, and many rows in between. */
const rowParts = <T>(
  list: readonly T[],
  { open, row, close }: { readonly open: Html; readonly row: (one: T) => Html; readonly close: Html },
): readonly Part[] => {
  if (list.length === 0) return [noneWritten];
  const inner = Array.from({ length: Math.ceil(list.length / rowsAtOnce) }, (_, index): Part => {
    const some = list.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce);
    return () => html`${some.map((one) => row(one))}`;
  });
  return [() => open, ...inner, () => close];
};

const documentList = ({ documents, timeZone }: CopyFacts): readonly Part[] =>
  rowParts(documents, {
    open: trusted('<ul>'),
    row: ({ info }) => html`<li>${typed(`${info.title}, ${exactInstantWords(info.at, timeZone)}`)}</li> `,
    close: trusted('</ul>'),
  });

const sheetList = ({ sheets, timeZone }: CopyFacts): readonly Part[] =>
  rowParts(sheets, {
    open: trusted('<table class="pairs"><tbody>'),
    row: (sheet) => sheetRow(sheet, timeZone),
    close: trusted('</tbody></table>'),
  });

const writtenTable = ({ written, timeZone }: CopyFacts): readonly Part[] =>
  rowParts(written, {
    open: html`<div class="scroll">
      <table class="dense">
        <thead>
          <tr>
            ${[copyMessages.when, copyMessages.who, copyMessages.what].map(
              (head) => html`<th scope="col">${say(head)}</th>`,
            )}
          </tr>
        </thead>
        ${trusted('<tbody>')}
      </table>
    </div>`,
    row: ({ at, by, what }) =>
      html`<tr>
        <td>${exactInstantWords(at, timeZone)}</td>
        <td>${typed(by)}</td>
        <td>${typed(what)}</td>
      </tr> `,
    close: trusted('</tbody></table></div>'),
  });

/** Nothing of the page runs, and nothing is fetched by it. */
const policy =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; img-src data:" />';
const ownStyles =
  '.inlined{border-top:1.1pt solid #000;margin-top:24pt;padding-top:6pt}@media print{.inlined{break-before:page;border-top:0;margin-top:0}}';

/** The parts of the record before the whole sheets. */
const ownParts = (facts: CopyFacts, attachments: readonly ReadAttachment[]): readonly Part[] => {
  const { timeZone } = facts;
  const versioned = (versions: readonly RecordVersion[]): readonly Part[] =>
    partsOf(versions, (version) => versionPart(version, timeZone));
  const courses = facts.courses.flatMap((one) => [() => coursePart(one, facts), ...versioned(one.versions)]);
  const sections: readonly (readonly [Message, readonly Part[]])[] = [
    [copyMessages.details, versioned(facts.details)],
    [copyMessages.concerns, versioned(facts.concerns.flat())],
    [copyMessages.zones, versioned(facts.zones.flat())],
    [copyMessages.courses, courses.length === 0 ? [noneWritten] : courses],
    [copyMessages.adverseEvents, versioned(facts.adverseEvents.flat())],
    [copyMessages.followUps, versioned(facts.followUps.flat())],
    [copyMessages.assessments, versioned(facts.assessments.flat())],
    [copyMessages.screenings, versioned(facts.screenings)],
    [copyMessages.sheets, sheetList(facts)],
    [copyMessages.documents, documentList(facts)],
    [copyMessages.attachments, partsOf(attachments, (one) => attachmentPart(one, timeZone))],
    [facts.withAccess ? copyMessages.writtenAndRead : copyMessages.written, writtenTable(facts)],
  ];
  return sections.flatMap(([heading, parts]) => sectionOf(say(heading), parts));
};

/** What the patient signed or took back: these sheets stand in the page whole, as they were frozen. */
const isSigned = (kind: DocumentKind): boolean =>
  kind === 'consent' || kind === 'addendum' || kind === 'withdrawal' || isSmallConsentKind(kind);

const beginning = ({ practice, at, timeZone, openForms }: CopyFacts): Html => {
  const date = formatDate(dateOfInstant(at, timeZone));
  return html`<h1>${say(copyMessages.title)}</h1>
    <p>${typed(say(copyMessages.lead, { practice: oneLine(practice.name), date }))}</p>
    ${
      openForms.length === 0
        ? nothing
        : html`<p>${say(copyMessages.openForms, { count: openForms.length })}</p>`
    } `;
};

/** What stands on the sheet, in parts. The whole sheets in it had their dates and numbers held together when they were made. */
const bodyParts = (facts: CopyFacts, attachments: readonly ReadAttachment[]): readonly Part[] => {
  const title = say(copyMessages.title);
  const own: readonly Part[] = [() => beginning(facts), ...ownParts(facts, attachments)];
  return [
    ...own.map((part) => () => keepWhole(part())),
    ...facts.documents
      .filter(({ info }) => isSigned(info.kind))
      .map(
        ({ info, html: page }) =>
          () =>
            inlined(page, info.title),
      ),
    ...facts.sessionPages.map((page) => () => inlined(page(), title)),
  ];
};

function* htmlOf(parts: readonly Part[]): Generator<string> {
  for (const part of parts) yield part().html;
}

/** The page without what stands on its sheet: what comes before that and what comes after. The print of its foot is of both. */
const around = (
  { practice, patient, at: madeAt, timeZone }: CopyFacts,
  body: string,
): readonly [string, string] => {
  const date = dateOfInstant(madeAt, timeZone);
  const title = say(copyMessages.title);
  const place = `<!--body ${body}-->`; // nothing that was typed holds it: it has no `<`
  const page = renderFrame({
    practice,
    practitioner: null,
    patient,
    date,
    title,
    foot: title,
    fileName: documentFileName('copy', patient.number, date),
    body: trusted(place),
  });
  const whole = page.html.replace(
    '<meta charset="utf-8" />',
    `<meta charset="utf-8" />${policy}<style>${ownStyles}${attachmentStyles}</style>`,
  );
  const at = whole.indexOf(place);
  return [whole.slice(0, at), whole.slice(at + place.length)];
};

/** The whole record as one HTML that needs nothing else, in pieces, a record a step. */
export function* copyPage(
  facts: CopyFacts,
  attachments: readonly ReadAttachment[],
): Steps<readonly Buffer[]> {
  const parts = bodyParts(facts, attachments);
  const pieces = yield* textPieces(htmlOf(parts), parts.length);
  const { sha256 } = yield* within(weighPieces(pieces), [1, 1]);
  const [before, after] = around(facts, sha256);
  return [Buffer.from(before, 'utf8'), ...pieces, Buffer.from(after, 'utf8')];
}
