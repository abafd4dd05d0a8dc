import { isApplied } from '../../shared/sessions/anaesthetic-tally.ts';
import { applicationSchema } from '../../shared/sessions/session.ts';
import type { Json } from './ledger/canonical.ts';
import type { Upcaster } from './ledger/projection.ts';

const fieldsOf = (json: Json | undefined): { readonly [key: string]: Json } =>
  json as { readonly [key: string]: Json };

/** The one application that an anaesthetic held before version 5; none where nothing of it was recorded. */
const withApplications = (anaesthetic: Json): Json => {
  const { massMg, areaMm2, occluded, onAt, offAt, ...rest } = fieldsOf(anaesthetic);
  const one = applicationSchema.parse({ areas: [], massMg, areaMm2, occluded, onAt, offAt });
  return { ...rest, applications: isApplied(one) ? [one] : [] };
};

/** Before version 9 an area had one planned depth, of which nobody kept the course; null said nothing about a plan. */
const withPlanned = (area: Json): Json => {
  const { plannedUm = null, ...rest } = fieldsOf(area);
  const planned = plannedUm === null ? 'not-recorded' : { course: null, minUm: plannedUm, maxUm: plannedUm };
  return { ...rest, planned };
};

/** How a body of version n becomes one of version n + 1, by type; a type that is not here has only the first. */
export const upcasters: Readonly<Record<string, readonly Upcaster[]>> = {
  practice: [
    (body) => ({ ...fieldsOf(body), lockTimes: null }),
    (body) => ({ ...fieldsOf(body), consentHabits: null }),
    (body) => ({ ...fieldsOf(body), printHabits: null }),
    (body) => {
      const { printHabits } = fieldsOf(body);
      const known = printHabits === null ? null : { ...fieldsOf(printHabits), sessionPhotos: false };
      return { ...fieldsOf(body), printHabits: known };
    },
  ],
  patient: [
    (body) => ({ ...fieldsOf(body), fields: { ...fieldsOf(fieldsOf(body)['fields']), shape: 'average' } }),
  ],
  course: [(body) => ({ ...fieldsOf(body), endedAt: null, correction: null })],
  attachment: [(body) => ({ ...fieldsOf(body), document: null })],
  copy: [(body) => ({ ...fieldsOf(body), reason: null })],
  document: [(body) => ({ ...fieldsOf(body), template: null, values: null })],
  erasure: [(body) => ({ ...fieldsOf(body), decision: null })],
  adoption: [(body) => ({ ...fieldsOf(body), language: 'en' })],
  consent: [
    (body) => ({
      ...fieldsOf(body),
      fields: { ...fieldsOf(fieldsOf(body)['fields']), templateLanguage: 'en', clauses: [] },
    }),
    (body) => {
      const fields = fieldsOf(fieldsOf(body)['fields']);
      const scope = { ...fieldsOf(fields['scope']), productClasses: null, course: null, validUntil: null };
      return { ...fieldsOf(body), fields: { ...fields, scope, signing: null } };
    },
    (body) => ({
      ...fieldsOf(body),
      fields: { ...fieldsOf(fieldsOf(body)['fields']), kind: 'treatment' },
    }),
  ],
  withdrawal: [
    (body) => {
      const { patient = '', reason = '' } = fieldsOf(body);
      return { patient, byName: '', fields: { purposes: null, on: null, told: 'not-recorded', reason } };
    },
    (body) => ({ ...fieldsOf(body), fields: { ...fieldsOf(fieldsOf(body)['fields']), addendum: null } }),
  ],
  product: [
    (body) => ({
      ...fieldsOf(body),
      fields: {
        ...fieldsOf(fieldsOf(body)['fields']),
        inci: '',
        form: null,
        keepDays: null,
        needleLengthUm: null,
        pinCount: null,
        singleUse: 'unknown',
        gtins: [],
      },
    }),
  ],
  device: [
    (body) => {
      const { authorisedUse, ...fields } = fieldsOf(fieldsOf(body)['fields']);
      const use = { use: 'striae', group: null, country: null, authority: '', source: '' };
      return {
        ...fieldsOf(body),
        fields: {
          ...fields,
          shortestNeedleUm: null,
          speedSteps: null,
          udi: '',
          software: '',
          purchasedOn: null,
          servicedOn: null,
          serviceDue: null,
          uses: authorisedUse === 'unknown' ? [] : [{ ...use, answer: authorisedUse ?? null }],
        },
      };
    },
    (body) => {
      const isotretinoin = { says: 'not-looked-up', months: null, source: '' };
      return { ...fieldsOf(body), fields: { ...fieldsOf(fieldsOf(body)['fields']), isotretinoin } };
    },
  ],
  session: [
    (body) => {
      const fields = fieldsOf(fieldsOf(body)['fields']);
      const areas = (fields['areas'] as readonly Json[]).map((area) => ({ ...fieldsOf(area), rf: null }));
      return {
        ...fieldsOf(body),
        fields: { ...fields, areas, carried: null, zones: [], marks: [], davey: null },
      };
    },
    (body) => ({ ...fieldsOf(body), courses: [] }),
    (body) => {
      const fields = fieldsOf(fieldsOf(body)['fields']);
      const used = fields['device'];
      const device = used === null ? null : { ...fieldsOf(used), toleranceUm: null };
      return { ...fieldsOf(body), fields: { ...fields, device } };
    },
    (body) => {
      const fields = fieldsOf(fieldsOf(body)['fields']);
      const anaesthetic = fields['anaesthetic'] ?? null;
      return {
        ...fieldsOf(body),
        fields: { ...fields, anaesthetic: anaesthetic === null ? null : withApplications(anaesthetic) },
      };
    },
    (body) => ({ ...fieldsOf(body), fields: { ...fieldsOf(fieldsOf(body)['fields']), paper: null } }),
    (body) => {
      const fields = fieldsOf(fieldsOf(body)['fields']);
      const areas = (fields['areas'] as readonly Json[]).map((area) => ({ ...fieldsOf(area), parts: [] }));
      return { ...fieldsOf(body), fields: { ...fields, areas } };
    },
    (body) => {
      const fields = fieldsOf(fieldsOf(body)['fields']);
      const areas = (fields['areas'] as readonly Json[]).map((area) => {
        const { rf = null } = fieldsOf(area);
        const shown = rf === null ? rf : { ...fieldsOf(rf), impedanceOhm: null, temperatureMilliC: null };
        return { ...fieldsOf(area), rf: shown, extent: null };
      });
      const settled = { state: 'not-asked', afterMs: null };
      return { ...fieldsOf(body), fields: { ...fields, areas, settled, hygiene: [] } };
    },
    (body) => {
      const fields = fieldsOf(fieldsOf(body)['fields']);
      const areas = (fields['areas'] as readonly Json[]).map(withPlanned);
      const products = (fields['products'] as readonly Json[]).map((used) => ({
        ...fieldsOf(used),
        appliedAt: null,
      }));
      const steps = fields['hygiene'] as readonly Json[];
      const hygiene = steps.filter((step) => step !== 'hair-removed');
      const hairRemoval = hygiene.length < steps.length ? 'undated' : null;
      return {
        ...fieldsOf(body),
        fields: { ...fields, areas, products, hygiene, hairRemoval, gloves: null },
      };
    },
  ],
};
