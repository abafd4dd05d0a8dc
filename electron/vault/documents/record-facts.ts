/** The values of patients, concerns, screenings and consents under their labels, for comparing two versions in words. */
import type { ConcernFields } from '../../../shared/concerns/concern.ts';
import { type ConsentFields, type ConsentScope, statements } from '../../../shared/consents/consent.ts';
import type { SmallConsentFields } from '../../../shared/consents/small-consent.ts';
import { photoPurposes } from '../../../shared/consents/photo-purposes.ts';
import { answerLabels, noneLabel } from '../../../shared/labels/answer-labels.ts';
import {
  causeLabels,
  colourScaleLabels,
  lineCountLabels,
  onsetKindLabels,
  reliefLabels,
  striaeTypeLabels,
  symptomStateLabels,
  textureLabels,
} from '../../../shared/labels/concern-labels.ts';
import {
  consentKindLabels,
  consentOutcomeLabels,
  photoPurposeLabels,
  statementLabels,
} from '../../../shared/labels/consent-labels.ts';
import { deviceKindLabels } from '../../../shared/labels/device-labels.ts';
import {
  answerWords,
  concernFieldLabels as concernNames,
  consentFieldLabels as consentNames,
  patientFieldLabels as patientNames,
  symptomsWords,
} from '../../../shared/labels/field-labels.ts';
import { allergyStateLabels, shapeLabels, skinTypeLabels } from '../../../shared/labels/patient-labels.ts';
import { routeClassLabels } from '../../../shared/labels/product-labels.ts';
import { questionWordings } from '../../../shared/labels/screening-labels.ts';
import type { PatientFields } from '../../../shared/patients/patient.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import type { Answer, ScreeningFields } from '../../../shared/screenings/screening.ts';
import { questionIds } from '../../../shared/screenings/questions.ts';
import { areaName } from './area-words.ts';
import { sortAreas } from '../../../shared/regions/region-side.ts';
import type { RegionSide } from '../../../shared/regions/regions.ts';
import type { SessionFact } from './session-before.ts';
import { dateWords, notRecorded, quantityWords } from './session-values.ts';
import { printable } from './typed-text.ts';
import { say } from './wording.ts';

const words = (text: string): string => printable(text).trim() || notRecorded();
const places = (areas: readonly RegionSide[]): string =>
  sortAreas([...areas])
    .map(areaName)
    .join('; ');

/** A patient as registered. */
export const patientFacts = (fields: PatientFields): readonly SessionFact[] => {
  const { allergies } = fields;
  const known =
    allergies.state === 'some' ? words(allergies.items.join('; ')) : say(allergyStateLabels[allergies.state]);
  return [
    [say(patientNames.family), words(fields.family)],
    [say(patientNames.given), words(fields.given)],
    [say(patientNames.born), dateWords(fields.born)],
    [say(patientNames.phone), words(fields.phone)],
    [say(patientNames.email), words(fields.email)],
    [say(patientNames.address), words(fields.address)],
    [say(patientNames.skinType), say(skinTypeLabels[fields.skinType])],
    [say(patientNames.allergies), known],
    [say(patientNames.note), words(fields.note)],
    [say(patientNames.shape), say(shapeLabels[fields.shape])],
  ];
};

const onsetWords = ({ onset }: ConcernFields): string => {
  if (onset.kind === 'month') return onset.month;
  return onset.kind === 'year' ? String(onset.year) : say(onsetKindLabels[onset.kind]);
};

const symptomWords = ({ symptoms }: ConcernFields): string =>
  symptoms.state === 'some'
    ? say(symptomsWords, { itch: symptoms.itch ?? '–', tenderness: symptoms.tenderness ?? '–' })
    : say(symptomStateLabels[symptoms.state]);

/** A concern with its first look. */
export const concernFacts = (fields: ConcernFields): readonly SessionFact[] => {
  const colour = fields.colour === null ? undefined : colourScaleLabels[fields.colour];
  return [
    [say(concernNames.areas), places(fields.areas)],
    [say(concernNames.striaeType), say(striaeTypeLabels[fields.striaeType])],
    [say(concernNames.causes), words(fields.causes.map((cause) => say(causeLabels[cause])).join('; '))],
    [say(concernNames.onset), onsetWords(fields)],
    [say(concernNames.symptoms), symptomWords(fields)],
    [say(concernNames.colour), colour ? say(colour) : notRecorded()],
    [say(concernNames.relief), say(reliefLabels[fields.relief])],
    [say(concernNames.texture), say(textureLabels[fields.texture])],
    [say(concernNames.lines), say(lineCountLabels[fields.lines])],
    [say(concernNames.redFlag), say(answerLabels[fields.redFlag])],
    [say(concernNames.note), words(fields.note)],
  ];
};

const answered = ({ answer, detail, date }: Answer): string =>
  say(answerWords, {
    answer: say(answerLabels[answer]),
    detail: detail.trim() === '' ? 'none' : printable(detail).trim(),
    date: date === null ? 'none' : dateWords(date),
  });

/** The answers of a screening; a question that was never shown is not among them. */
export const screeningFacts = ({ answers, note }: ScreeningFields): readonly SessionFact[] => [
  ...questionIds.flatMap((id): SessionFact[] => {
    const answer = answers[id];
    return answer ? [[say(questionWordings[id].label), answered(answer)]] : [];
  }),
  [say(patientNames.note), words(note)],
];

/** The scope of a consent to the treatment besides its areas. */
const scopeFacts = (scope: ConsentScope): readonly SessionFact[] => [
  [say(consentNames.depth), quantityWords(scope.maxDepthUm, depthSpec)],
  [say(consentNames.device), say(deviceKindLabels[scope.deviceKind])],
  [say(consentNames.sessions), String(scope.sessions)],
  [say(consentNames.price), words(scope.price)],
  [
    say(consentNames.productClasses),
    scope.productClasses === null
      ? notRecorded()
      : scope.productClasses.map((each) => say(routeClassLabels[each])).join('; ') || say(noneLabel),
  ],
  [say(consentNames.validUntil), scope.validUntil === null ? say(noneLabel) : dateWords(scope.validUntil)],
];

/** What a consent covers and what was answered; the ink is in the frozen document. */
export const consentFacts = (
  fields: ConsentFields | SmallConsentFields,
  { withdrawn, addenda }: { readonly withdrawn: readonly string[]; readonly addenda: readonly string[] },
): readonly SessionFact[] => [
  [say(consentNames.kind), say(consentKindLabels[fields.kind])],
  [say(consentNames.outcome), say(consentOutcomeLabels[fields.outcome])],
  [say(consentNames.template), String(fields.templateVersion)],
  [say(consentNames.areas), places(fields.kind === 'treatment' ? fields.scope.areas : fields.areas)],
  ...(fields.kind === 'treatment' ? scopeFacts(fields.scope) : []),
  [say(consentNames.offeredOn), dateWords(fields.offeredOn)],
  ...statements.flatMap((id): SessionFact[] => {
    const ticked = fields.statements[id];
    return ticked === undefined ? [] : [[say(statementLabels[id]), say(answerLabels[ticked ? 'yes' : 'no'])]];
  }),
  ...photoPurposes.map((purpose): SessionFact => [
    say(photoPurposeLabels[purpose]),
    say(answerLabels[fields.photos[purpose]]),
  ]),
  [say(consentNames.note), words(fields.note)],
  [say(consentNames.addenda), addenda.join('; ') || say(noneLabel)],
  [say(consentNames.withdrawn), withdrawn.join('; ') || say(noneLabel)],
];
