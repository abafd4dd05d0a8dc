/** A text on an invented case: the studio's page, and the last part of the check. */
import { nothingKnown, type Device } from '../../../shared/devices/device.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Practitioner } from '../../../shared/practice/practice.ts';
import type { RegionSide } from '../../../shared/regions/regions.ts';
import { fieldsOf } from '../../../shared/templates/fields.ts';
import { isFormKind } from '../../../shared/templates/kinds.ts';
import type { SampleSwitch } from '../../../shared/templates/sample.ts';
import type { TemplateText } from '../../../shared/templates/template.ts';
import { renderAftercare } from './aftercare-document.ts';
import { renderConsent } from './consent-document.ts';
import { renderForm } from './form-document.ts';
import { dateWords } from './moment-words.ts';
import type { RenderedDocument } from './page-frame.ts';
import { fullName } from './patient-words.ts';
import type { PrintedPractice } from './printed-practice.ts';
import type { TemplateFacts } from './render-template.ts';
import { treatmentFacts, type Treatment } from './template-facts.ts';
import { renderText } from './text-document.ts';
import { inLanguage } from './wording.ts';

const day = '2026-11-20';
const offered = '2026-11-13';
const timeZone = 'UTC';
const finishedAt = Date.UTC(2026, 10, 20, 14, 50);

const patientOf = (shown: readonly SampleSwitch[]): Patient => ({
  id: 'sample',
  number: '00017',
  revision: 1,
  family: 'Okafor',
  given: 'Maya',
  born: shown.includes('minor') ? '2010-03-04' : '1991-03-04',
  phone: '',
  email: '',
  address: '',
  skinType: 'unknown',
  allergies: { state: 'not-asked', items: [] },
  note: '',
  shape: 'average',
});

const deviceOf = (shown: readonly SampleSwitch[]): Device => ({
  id: 'sample',
  revision: 1,
  kind: shown.includes('radiofrequency') ? 'rf-insulated' : 'pen-motor',
  make: 'Dermaflow',
  model: 'D2',
  serial: '',
  needleLengthUm: 2500,
  pinCount: 12,
  toleranceUm: null,
  speedUnit: 'hz',
  ...nothingKnown,
  uses: [
    {
      use: 'striae',
      group: null,
      country: null,
      authority: '',
      answer: shown.includes('outside-use') ? 'no' : 'yes',
      source: '',
    },
  ],
});

const body: readonly RegionSide[] = [
  { region: 'abdomen-lower', side: 'right' },
  { region: 'abdomen-lower', side: 'left' },
  { region: 'hip', side: 'right' },
];
const face: readonly RegionSide[] = [
  { region: 'cheek', side: 'right' },
  { region: 'cheek', side: 'left' },
];

/** Every field of the kind by its sample; what the switches change is worked out like that of a real case. */
const sampleFacts = (
  template: TemplateText,
  treatment: Treatment,
  { patient, practice }: { readonly patient: Patient; readonly practice: PrintedPractice },
): TemplateFacts => {
  const { kind, language } = template;
  const listed = Object.fromEntries(fieldsOf(kind).map(({ name, sample }) => [name, sample[language]]));
  const worked = inLanguage(language, () => ({
    ...treatmentFacts(treatment, practice.country),
    patient_name: fullName(patient),
    patient_born: dateWords(patient.born),
    patient_age: patient.born > '2008' ? 16 : 35,
    minor: patient.born > '2008',
  }));
  const known = Object.entries(worked).filter(([name]) => name in listed);
  return { ...listed, ...Object.fromEntries(known) };
};

interface Sample {
  readonly practice: PrintedPractice;
  readonly practitioner: Practitioner;
  readonly template: TemplateText;
  readonly shown: readonly SampleSwitch[];
}

/** The whole document as it would be for an invented patient. Throws where the text cannot be rendered. */
export const renderSample = ({ practice, practitioner, template, shown }: Sample): RenderedDocument => {
  const patient = patientOf(shown);
  const device = deviceOf(shown);
  const anaesthetics = shown.includes('anaesthetic') ? ['Lidocaine 4 %'] : [];
  const treatment: Treatment = {
    areas: shown.includes('face') ? face : body,
    device,
    deviceKind: device.kind,
    products: ['Hyaluron 1 %'],
    anaesthetics,
  };
  const facts = sampleFacts(template, treatment, { patient, practice });
  const shared = { practice, practitioner, patient, template, timeZone };
  if (isFormKind(template.kind)) {
    const { guardian_name: named } = facts;
    return renderForm({ ...shared, facts, guardian: typeof named === 'string' ? named : '', date: day });
  }
  if (template.kind === 'consent') {
    const { areas, products } = treatment;
    const scope = {
      areas: [...areas],
      maxDepthUm: 1500,
      device: device.id,
      deviceKind: device.kind,
      sessions: 4,
      price: '£180',
      productClasses: ['sterile-intradermal' as const],
      course: null,
      validUntil: '2027-11-20',
    };
    return renderConsent({
      ...shared,
      scope,
      device,
      products,
      anaesthetics,
      retentionYears: 8,
      more: facts,
      offeredOn: offered,
      today: day,
      consent: null,
    });
  }
  if (template.kind === 'aftercare')
    return renderAftercare({
      ...shared,
      treatment,
      finishedAt,
      offsetMinutes: 0,
      retentionYears: 8,
      givenAt: null,
      session: { number: 2, depthUm: 1250, lots: ['Hyaluron 1 %, A12'] },
      nextDate: '2026-12-18',
      contact: { from: '2026-11-21', to: '2026-11-23' },
    });
  return renderText({ ...shared, facts, date: day });
};
