import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { oneLine } from '../documents/typed-text.ts';
import type { CopyFacts } from './copy-facts.ts';
import type { ReadAttachment } from './read-attachments.ts';

/** The attachments whose files are not in the copy, one a line; empty when all are. */
const notHere = (attachments: readonly ReadAttachment[]): string => {
  const lines = attachments
    .filter(({ state }) => state !== 'here')
    .map(
      ({ file, state, attachment }) =>
        `${file}  ${state === 'missing' ? 'missing' : 'damaged'}: ${oneLine(attachment.label)}\n`,
    );
  return lines.length === 0
    ? ''
    : `\nThese attachments are not in it, because the practice's file was missing or damaged:\n${lines.join('')}`;
};

/** What is in the copy, in plain words, for whoever opens it years later without Stria. */
export const readmeText = (
  { practice, at, timeZone, withAccess }: CopyFacts,
  attachments: readonly ReadAttachment[],
): string =>
  `A copy of your record
=====================

${oneLine(practice.name)} made this copy on ${formatDate(dateOfInstant(at, timeZone))} with the program Stria.
Nothing in it needs Stria.

How it was opened
-----------------
The file ended in .zip.age. It is locked by the six words on the note you were given,
with the public format "age" (age-encryption.org/v1, passphrase). Any age program opens it:
type the six words in small letters with one blank between them. Inside is an ordinary zip.
Once unlocked, whoever has these files can read them.

What is in it
-------------
record.html       The record to read and to print, in any browser. Begin here.
documents/        What was signed, given or printed, as it was then.
attachments/      Photographs and papers that were added to the record, numbered as in record.html.
sessions.csv      One line for each session, for a spreadsheet.
areas.csv         One line for each area that was treated; the unit of a number ends the name of its column.
products.csv      One line for each product or numbing cream that was used.
records.json      Everything, for another program.
SHA256SUMS.txt    The SHA-256 of each file, to see whether one was changed.
${notHere(attachments)}
Photographs that were not added to the record in Stria are not in it.${withAccess ? '' : '\nWho opened the record and when is not in it; ask the practice.'}

The tables
----------
Text is UTF-8. Where a cell begins with ', that one sign was put there so that a spreadsheet
does not reckon with the text; take it off to have what was typed. An empty cell was not recorded.
In sessions.csv from_paper, late_by_hours and clock_was_behind mark what was not entered at the
time and on the screen; they are empty for every other session.

records.json
------------
madeAt        When this copy was made.
practice      Name and address of the practice.
patient       Your details as they stand.
written       Everything that was written about you, oldest first. Each has: number (its place in
              the practice's ledger), at, by, what (one sentence), type and action, record (an id
              that all versions of one record share), revision (1 for the first), and body: the
              values themselves.
documents     The files of the folder "documents" with their titles and dates.
attachments   The files of the folder "attachments" with label, kind, takenOn (the day they are of), note,
              valid, and state: "here", "missing" or "changed" (damaged); then file is null.
notSaved      Forms about you that were begun and not saved.
Times are milliseconds since 1 January 1970 UTC; minutesAheadOfUtc is the local clock at that
moment. In the body lengths ending in Um are micrometres, Mg milligrams, Ms milliseconds,
Mm2 square millimetres; null, "" and "not-recorded" mean that nothing was recorded.
`.replaceAll('\n', '\r\n');
