/** One assessment on paper: each value as it stands, with what stood there before. */
import type { Assessment } from '../../../shared/assessments/assessment.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { instrumentLabels, instrumentNotes } from '../../../shared/labels/assessment-labels.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Practice, Practitioner } from '../../../shared/practice/practice.ts';
import { factsInPlace, type FactInPlace } from '../../../shared/versions/in-place.ts';
import type { RecordVersion } from '../../../shared/versions/version.ts';
import { pairsTable } from './document-parts.ts';
import { html, type Html } from './html.ts';
import { assessmentMessages as messages } from './messages/assessment-messages.ts';
import { exactInstantWords } from './moment-words.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import { notRecorded } from './session-values.ts';
import { oneLine, typed, typedLines } from './typed-text.ts';
import { say } from './wording.ts';

interface AssessmentDocument {
  readonly practice: Practice;
  readonly practitioner: Practitioner;
  readonly patient: Patient;
  readonly assessment: Assessment;
  readonly versions: readonly RecordVersion[];
  readonly timeZone: string;
}

const changed = ({ before, at, by, reason }: FactInPlace['changes'][number], timeZone: string): Html =>
  html`<div class="muted">
    ${typed(
      say(messages.changed, {
        before: before ?? notRecorded(),
        at: exactInstantWords(at, timeZone),
        by: oneLine(by),
        reason: oneLine(reason) || 'none',
      }),
    )}
  </div>`;

const factsTable = (facts: readonly FactInPlace[], timeZone: string): Html =>
  pairsTable(
    facts.map(({ label, words, changes }) => [
      label,
      html`${words === undefined ? say(messages.takenOut) : typedLines(words)}${changes.map((change) =>
        changed(change, timeZone),
      )}`,
    ]),
  );

/** The assessment as one self-contained HTML. */
export const renderAssessment = (facts: AssessmentDocument): RenderedDocument => {
  const { practice, practitioner, patient, assessment, versions, timeZone } = facts;
  const name = say(instrumentLabels[assessment.instrument]);
  const title = say(messages.title, { name });
  const recordedOn = dateOfInstant(assessment.at, timeZone);
  return renderFrame({
    practice,
    practitioner,
    patient,
    date: assessment.on,
    title: say(messages.shortTitle, { name, date: formatDate(assessment.on) }),
    foot: say(messages.foot, { date: formatDate(assessment.on) }),
    fileName: documentFileName('assessment', patient.number, assessment.on),
    body: html`<div class="record">
      <h1>${title}</h1>
      <p>${say(instrumentNotes[assessment.instrument])}</p>
      ${factsTable(factsInPlace(versions), timeZone)}
      <p class="muted">
        ${typed(say(messages.recorded, { date: formatDate(recordedOn), by: oneLine(assessment.by) }))}
      </p>
    </div>`,
  });
};
