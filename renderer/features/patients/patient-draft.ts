import { z } from 'zod';
import { shapes } from '../../../shared/body-map/landmarks.ts';
import { parseDate } from '../../../shared/dates/parse.ts';
import {
  patientSchema,
  skinTypes,
  type Patient,
  type PatientFields,
} from '../../../shared/patients/patient.ts';

/** The patient form as it is being filled in: everything as typed. */
export const patientDraftSchema = z.object({
  /** The revision that the form began with; 0 for a new patient. */
  revision: z.int().min(0),
  family: z.string(),
  given: z.string(),
  /** A date 'YYYY-MM-DD', or what was typed while it is none. */
  born: z.string(),
  phone: z.string(),
  email: z.string(),
  address: z.string(),
  skinType: z.enum(skinTypes),
  allergyState: z.enum(['not-asked', 'none', 'some']),
  allergies: z.array(z.string()),
  /** An allergy that is typed and not yet added to the list. */
  allergyTyped: z.string(),
  note: z.string(),
  shape: z.enum(shapes).default('average'),
});
export type PatientDraft = z.infer<typeof patientDraftSchema>;

export const emptyPatient: PatientDraft = {
  revision: 0,
  family: '',
  given: '',
  born: '',
  phone: '',
  email: '',
  address: '',
  skinType: 'not-asked',
  allergyState: 'not-asked',
  allergies: [],
  allergyTyped: '',
  note: '',
  shape: 'average',
};

/** The form of a patient who is registered already. */
export const draftOfPatient = (patient: Patient): PatientDraft => ({
  revision: patient.revision,
  family: patient.family,
  given: patient.given,
  born: patient.born,
  phone: patient.phone,
  email: patient.email,
  address: patient.address,
  skinType: patient.skinType,
  allergyState: patient.allergies.state,
  allergies: [...patient.allergies.items],
  allergyTyped: '',
  note: patient.note,
  shape: patient.shape,
});

/** The date of birth as typed; null while it is no date. */
export const bornOf = (draft: PatientDraft, today: string): string | null => {
  const read = parseDate(draft.born, { today });
  return read.ok ? read.value : null;
};

/** The allergies of the list together with the one that is still being typed. */
export const allergiesOf = (draft: PatientDraft): string[] => {
  const typed = draft.allergyTyped.trim();
  return typed === '' || draft.allergies.includes(typed) ? draft.allergies : [...draft.allergies, typed];
};

const fieldsOf = (draft: PatientDraft, born: string): PatientFields => ({
  family: draft.family.trim(),
  given: draft.given.trim(),
  born,
  phone: draft.phone.trim(),
  email: draft.email.trim(),
  address: draft.address,
  skinType: draft.skinType,
  allergies: { state: draft.allergyState, items: draft.allergyState === 'some' ? allergiesOf(draft) : [] },
  note: draft.note,
  shape: draft.shape,
});

export type PatientProblem = 'no-name' | 'no-born' | 'not-a-date' | 'future' | 'no-allergy' | (string & {});

/** A patient ready to be saved, or what stands against it, by field. */
export type ReadPatient =
  | { readonly ok: true; readonly fields: PatientFields }
  | { readonly ok: false; readonly problems: ReadonlyMap<string, PatientProblem> };

/** Reads the form as a patient; problems are named by field and kept to the first of each. */
export const readPatient = (draft: PatientDraft, today: string): ReadPatient => {
  const problems = new Map<string, PatientProblem>();
  const born = bornOf(draft, today);
  if (`${draft.family}${draft.given}`.trim() === '') problems.set('family', 'no-name');
  if (draft.born.trim() === '') problems.set('born', 'no-born');
  else if (born === null) problems.set('born', 'not-a-date');
  else if (born > today) problems.set('born', 'future');
  const fields = fieldsOf(draft, born ?? '');
  if (fields.allergies.state === 'some' && fields.allergies.items.length === 0)
    problems.set('allergies', 'no-allergy');
  const parsed = patientSchema.safeParse(fields);
  for (const issue of parsed.error?.issues ?? []) {
    const field = String(issue.path[0]);
    if (!problems.has(field)) problems.set(field, issue.code === 'custom' ? issue.message : issue.code);
  }
  return problems.size === 0 ? { ok: true, fields } : { ok: false, problems };
};
