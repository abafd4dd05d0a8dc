/** The certificate of a restore drill: that a backup was restored for a trial, what was checked, and how long it took. */
import type { DrillRecord } from '../../../shared/backups/drill.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { Practitioner } from '../../../shared/practice/practice.ts';
import { pairsTable, section, type Pair } from './document-parts.ts';
import { html } from './html.ts';
import { drillMessages } from './messages/drill-messages.ts';
import { instantWords } from './moment-words.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import type { PrintedPractice } from './printed-practice.ts';
import { oneLine, typed } from './typed-text.ts';
import { say } from './wording.ts';

export interface DrillCertificate {
  readonly practice: PrintedPractice;
  /** Who did it. */
  readonly practitioner: Practitioner;
  readonly drill: DrillRecord & { readonly found: NonNullable<DrillRecord['found']> };
  /** When it was done, UTC ms. */
  readonly at: number;
  readonly timeZone: string;
}

/** Digits of a fingerprint that are printed: enough to compare by eye. */
const printedDigits = 16;

const aboutBackup = ({ drill, timeZone }: DrillCertificate): readonly Pair[] => {
  const { program, by, openedFor } = drill.found;
  const opened = by === 'passphrase' ? drillMessages.byPassphrase : drillMessages.byCode;
  return [
    [say(drillMessages.made), instantWords(drill.backup, timeZone)],
    [say(drillMessages.folder), oneLine(drill.folder)],
    [
      say(drillMessages.program),
      program === null
        ? say(drillMessages.programUnknown)
        : say(drillMessages.programOf, { version: oneLine(program) }),
    ],
    [say(drillMessages.opened), say(opened, { name: oneLine(openedFor) })],
  ];
};

const aboutCheck = ({ drill }: DrillCertificate): readonly Pair[] => {
  const { counts, entries, heads } = drill.found;
  const all = Object.values(counts);
  const rows = all.reduce((sum, count) => sum + count, 0);
  const count = (table: string): number => counts[table] ?? 0;
  const seconds = Math.max(1, Math.round(drill.ms / 1000));
  return [
    [say(drillMessages.files), say(drillMessages.filesWords)],
    [say(drillMessages.rows), say(drillMessages.rowsWords, { rows, tables: all.length })],
    [
      say(drillMessages.records),
      say(drillMessages.recordsWords, {
        patients: count('patients'),
        sessions: count('sessions'),
        consents: count('consents'),
        documents: count('documents'),
      }),
    ],
    [say(drillMessages.entries), say(drillMessages.entriesWords, { entries })],
    ...heads.map(({ seq, hash }): Pair => [
      say(drillMessages.head),
      say(drillMessages.headWords, { seq, hash: hash.slice(0, printedDigits) }),
    ]),
    [
      say(drillMessages.time),
      say(drillMessages.timeWords, { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }),
    ],
  ];
};

/** The certificate as one self-contained HTML, with a place for the signature. */
export const renderDrill = (facts: DrillCertificate): RenderedDocument => {
  const { practice, practitioner, at, timeZone } = facts;
  const date = dateOfInstant(at, timeZone);
  const title = say(drillMessages.title);
  const blanks = [drillMessages.signedAt, drillMessages.signature];
  const done = `${oneLine(practitioner.name)}, ${instantWords(at, timeZone)}`;
  const body = html`<h1>${title}</h1>
    <p>${say(drillMessages.lead, { at: instantWords(at, timeZone) })}</p>
    ${section(say(drillMessages.backup), pairsTable(aboutBackup(facts)))}
    ${section(say(drillMessages.checked), pairsTable(aboutCheck(facts)))}
    <p>${say(drillMessages.done)}: <b>${typed(done)}</b></p>
    <div class="fill">${blanks.map((blank) => html`<b>${say(blank)}</b><span></span>`)}</div>
    <p class="muted">${say(drillMessages.keep)}</p>`;
  return renderFrame({
    practice,
    practitioner,
    patient: null,
    date,
    title,
    foot: title,
    fileName: documentFileName('restore-certificate', null, date),
    body,
  });
};
