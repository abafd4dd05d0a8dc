/** The sealed record of one session, with everything that was recorded and everything that was not. */
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import { sessionOfCourse } from '../../../shared/labels/course-labels.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Practitioner } from '../../../shared/practice/practice.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import { areaList } from './area-words.ts';
import { pairsTable, section, type Pair } from './document-parts.ts';
import { html, nothing, trusted, type Html } from './html.ts';
import { sessionMessages } from './messages/session-messages.ts';
import { clockWords, exactInstantWords, instantWords } from './moment-words.ts';
import type { PrintedPractice } from './printed-practice.ts';
import { entryWords, paperFacts } from './session-entry.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import { amendmentsPart, type SessionVersion } from './session-amendments.ts';
import { anaestheticRows } from './anaesthetic-facts.ts';
import { antisepticFacts, deviceRows, hygieneFacts } from './session-before.ts';
import { afterFacts, allFacts, carriedWords, wholeReactionFacts } from './session-facts.ts';
import { findingsPart } from './session-findings.ts';
import { photosPart, photoStyles, type PhotosOfSession } from './session-photos.ts';
import { areasTable, productsTable, reactionsTable } from './session-tables.ts';
import { notRecorded } from './session-values.ts';
import { daveyFacts, markFacts } from './map-facts.ts';
import { sessionZoneFacts } from './zone-facts.ts';
import { oneLine, typed, typedLines } from './typed-text.ts';
import { say } from './wording.ts';

export interface SessionDocument {
  readonly practice: PrintedPractice;
  readonly practitioner: Practitioner;
  readonly patient: Patient;
  readonly session: Session;
  /** Every version that was sealed, so that amendments can show what stood before. */
  readonly versions: readonly SessionVersion[];
  /** When the linked screening and consent were made; null when none is linked. */
  readonly screeningAt: number | null;
  readonly consentAt: number | null;
  /** The addenda to that consent that stood when the session was sealed; one may have been taken back since. */
  readonly addenda: readonly SignedAddendum[];
  /** The body map as SVG texts of this program; empty for none. */
  readonly figures: readonly string[];
  readonly photos: PhotosOfSession;
  /** The name of a person by id. */
  readonly nameOf: (id: string) => string;
  /** A finding in words. */
  readonly findingText: (finding: Finding) => string;
  readonly timeZone: string;
}

/** UTC ms. */
export interface SignedAddendum {
  readonly signedAt: number;
  readonly withdrawnAt: number | null;
}

const addendumWords = ({ signedAt, withdrawnAt }: SignedAddendum, timeZone: string): string => {
  const signed = instantWords(signedAt, timeZone);
  return withdrawnAt === null
    ? signed
    : say(sessionMessages.addendumBack, { signed, back: instantWords(withdrawnAt, timeZone) });
};

/** Which session of which course it was; nothing where it was of none. */
const courseLines = ({ courses }: Session): Html =>
  html`${courses.map(({ title, areas, ordinal, planned }) => {
    const over = ordinal > planned ? 'yes' : 'no';
    const words = say(sessionMessages.ofCourse, {
      name: oneLine(title) || areaList(areas),
      session: say(sessionOfCourse, { over, ordinal, planned }),
    });
    return html`<p>${typed(words)}</p>`;
  })}`;

const head = ({ session, nameOf, timeZone }: SessionDocument): Html => {
  const date = dateOfInstant(session.startedAt, timeZone);
  const from = formatTime(session.startedAt, timeZone);
  const time =
    session.endedAt === null
      ? say(sessionMessages.timeOpen, { date: formatDate(date), from })
      : say(sessionMessages.time, {
          date: formatDate(date),
          from,
          to: clockWords(session.endedAt, date, timeZone),
        });
  const sealed = say(sessionMessages.sealed, {
    name: oneLine(nameOf(session.sealedBy)),
    at: exactInstantWords(session.sealedAt, timeZone),
    revision: session.revision,
  });
  const count = session.amendments.length;
  return html`<h1>${say(sessionMessages.title, { ordinal: session.ordinal })}</h1>
    <p>${time} ${typed(sealed)}</p>
    ${courseLines(session)}
    ${entryWords(session, oneLine(nameOf(session.sealedBy)), timeZone).map((words) => html`<p><b>${typed(words)}</b></p>`)}
    ${count === 0 ? nothing : html`<p><b>${say(sessionMessages.amended, { count })}</b></p>`}`;
};

const linkedPair = (name: string, id: string | null, at: number | null, timeZone: string): Pair => {
  if (id === null) return [name, notRecorded()];
  return [
    name,
    at === null
      ? say(sessionMessages.linked)
      : say(sessionMessages.linkedOn, { at: instantWords(at, timeZone) }),
  ];
};

/** The map is kept whole; where it does not fit any more it stands on the next page, and what follows it fills this one. */
const figurePart = ({ figures, session }: SessionDocument): Html =>
  figures.length === 0
    ? nothing
    : html`<figure class="figure floats">
        <div class="maps">${figures.map(trusted)}</div>
        <figcaption class="muted">
          ${say(sessionMessages.figureNote, { zones: session.zones.length > 0 ? 'yes' : 'no' })}
        </figcaption>
      </figure>`;

/** What was scored and drawn on the map; nothing where nothing was. */
const mapPart = (session: Session): Html => {
  const facts = [...daveyFacts(session), ...markFacts(session)];
  return facts.length === 0 ? nothing : pairsTable(facts);
};

const carriedPart = (session: Session, timeZone: string): Html => {
  const words = carriedWords(session, timeZone);
  return words === '' ? nothing : html`<p class="muted">${typed(words)}</p>`;
};

const bodyOf = (facts: SessionDocument): Html => {
  const { session, timeZone } = facts;
  const before = [
    ...paperFacts(session),
    linkedPair(say(sessionMessages.screening), session.screening, facts.screeningAt, timeZone),
    linkedPair(say(sessionMessages.consent), session.consent, facts.consentAt, timeZone),
    ...facts.addenda.map((addendum): Pair => [
      say(sessionMessages.addendum),
      addendumWords(addendum, timeZone),
    ]),
    ...deviceRows(session),
    ...antisepticFacts(session),
    ...hygieneFacts(session),
    ...anaestheticRows(session, timeZone),
    ...sessionZoneFacts(session.zones),
  ];
  const note = oneLine(session.note) === '' ? html`<p>${notRecorded()}</p>` : typedLines(session.note);
  return html`<div class="record">
    ${head(facts)} ${section(say(sessionMessages.before), pairsTable(before))}
    ${section(say(sessionMessages.areas), html`${areasTable(session)}${figurePart(facts)}${mapPart(session)}`)}
    ${section(say(sessionMessages.products), productsTable(session, timeZone))}
    ${carriedPart(session, timeZone)}
    ${section(
      say(sessionMessages.reactions),
      html`${reactionsTable(session)}${pairsTable(wholeReactionFacts(session))}`,
    )}
    ${section(say(sessionMessages.after), pairsTable(afterFacts(session, timeZone)))}
    ${section(say(sessionMessages.note), note)} ${photosPart(facts.photos)}
    ${section(say(sessionMessages.findings), findingsPart(session, facts.findingText, timeZone))}
    ${
      session.amendments.length === 0
        ? nothing
        : section(
            say(sessionMessages.amendments),
            amendmentsPart(session, facts.versions, facts.nameOf, timeZone),
          )
    }
  </div>`;
};

/** The session record as one self-contained HTML. */
export const renderSession = (facts: SessionDocument): RenderedDocument => {
  const { session, patient, timeZone } = facts;
  const date = dateOfInstant(session.startedAt, timeZone);
  return renderFrame({
    practice: facts.practice,
    practitioner: facts.practitioner,
    patient,
    date,
    title: say(sessionMessages.shortTitle, { ordinal: session.ordinal, date: formatDate(date) }),
    foot: say(sessionMessages.foot, { revision: session.revision }),
    fileName: documentFileName('session', patient.number, date),
    made: { template: null, values: Object.fromEntries(allFacts(session, timeZone)) },
    ...(facts.photos.photos.some(({ small }) => small !== '') ? { styles: photoStyles } : {}),
    body: bodyOf(facts),
  });
};
