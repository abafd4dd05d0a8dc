/** A treatment about which the rules have nothing to say: each test changes one fact of it. */
import type { Facts } from '../../../../shared/rules/facts.ts';
import { laws } from '../../../../shared/laws/laws.ts';
import { questionIds, type QuestionId } from '../../../../shared/screenings/questions.ts';
import type { Answer, ScreeningFields } from '../../../../shared/screenings/screening.ts';
import type {
  Application,
  SessionArea,
  SessionFields,
  SessionProduct,
} from '../../../../shared/sessions/session.ts';

export const hour = 3_600_000;
export const day = 24 * hour;
const now = Date.UTC(2026, 4, 20, 11);

export const area: SessionArea = {
  region: 'abdomen-lower',
  side: 'right',
  parts: [],
  planned: { course: null, minUm: 1500, maxUm: 1750 },
  depthMinUm: 1250,
  depthMaxUm: 1500,
  passes: 4,
  directions: ['horizontal', 'vertical'],
  speed: { milli: 120_000, unit: 'hz' },
  rf: null,
  extent: null,
  endPoint: 'mild-erythema',
  stoppedReason: '',
  note: '',
};

export const product: SessionProduct = {
  product: '019712a0-0000-7000-8000-000000000001',
  name: 'Glide gel',
  routeClass: 'sterile-glide',
  lot: 'G1',
  expiry: '2027-01-31',
  amount: 2000,
  unit: 'ul',
  timing: 'during',
  appliedAt: null,
};

export const session: SessionFields = {
  startedAt: now - hour,
  endedAt: now - hour / 4,
  screening: '019712a0-0000-7000-8000-000000000002',
  consent: '019712a0-0000-7000-8000-000000000003',
  device: {
    device: '019712a0-0000-7000-8000-000000000004',
    kind: 'pen-motor',
    name: 'Pen',
    serial: 'S1',
    toleranceUm: null,
    needleLengthUm: 2500,
    pinCount: 12,
    cartridgeLot: 'C1',
    cartridgeExpiry: '2026-05-20',
    sealIntact: 'yes',
  },
  hairRemoval: null,
  hygiene: [],
  gloves: 'nitrile',
  antiseptic: { agent: 'chlorhexidine-aqueous', concentrationPpm: 5000, other: '', contactTimeMs: 120_000 },
  anaesthetic: {
    agent: 'lidocaine-tetracaine-7-7',
    detail: '',
    lot: 'A1',
    expiry: '2026-12-31',
    prescribed: 'no',
    appliedBy: 'me',
    applications: [
      {
        areas: [],
        massMg: 20_000,
        areaMm2: 30_000,
        occluded: 'yes',
        onAt: now - 2 * hour,
        offAt: now - hour,
      },
    ],
  },
  areas: [area],
  products: [product],
  reactions: (['end', '15-min'] as const).map((time) => ({
    region: 'abdomen-lower',
    side: 'right',
    time,
    erythema: 2,
    oedema: 0,
    bleeding: 0,
    bruising: 0,
  })),
  otherReaction: { state: 'none', kinds: [], detail: '' },
  pain: 3,
  settled: { state: 'yes', afterMs: 900_000 },
  aftercareGivenAt: now,
  note: '',
  nextDate: '2026-06-17',
  reasons: [],
  carried: null,
  zones: [],
  marks: [],
  davey: null,
  paper: null,
};

const no: Answer = { answer: 'no', detail: '', date: null };
const answers: ScreeningFields['answers'] = Object.fromEntries(questionIds.map((id) => [id, no]));

export const quiet: Facts = {
  today: '2026-05-20',
  now,
  sealedAt: null,
  country: 'DE',
  laws,
  changes: [],
  patient: { born: '1990-02-28', skinType: 'ii', allergies: { state: 'none', items: [] } },
  screening: { answers, on: '2026-05-20', askedOn: '2026-02-01' },
  concerns: [{ areas: [{ region: 'abdomen-lower', side: 'right' }], causes: ['pregnancy'], redFlag: 'no' }],
  consent: {
    scope: {
      areas: [{ region: 'abdomen-lower', side: 'right' }],
      maxDepthUm: 4000,
      device: null,
      deviceKind: 'pen-motor',
      sessions: 4,
      price: '',
      productClasses: ['sterile-glide', 'aftercare-only'],
      course: null,
      validUntil: null,
    },
    outcome: 'agreed',
    templateVersion: 2,
    signedAt: now - 30 * day,
    withdrawnAt: null,
    withdrawals: [],
    addenda: [],
  },
  consentTemplateVersion: 2,
  session,
  sessionUnderConsent: 2,
  lastNeedled: { 'abdomen-lower/right': session.startedAt - 28 * day, 'abdomen-lower/left': now - day },
  zones: [],
  device: { authorisedUse: 'yes', isotretinoin: { says: 'nothing', months: null, source: 'Manual' } },
  reactionHistory: [],
  openEvents: [],
  followUp: null,
  openedLots: [],
  recalledLots: [],
  cartridgeUsedBefore: null,
  photoUses: ['record'],
  photoConsents: { record: 'yes', teaching: 'no', marketing: 'not-asked' },
  lastWrittenAt: now - 1000,
};

/** The quiet facts with parts of the session changed. */
export const withSession = (change: Partial<SessionFields>): Facts => ({
  ...quiet,
  session: { ...session, ...change },
});
export const withArea = (change: Partial<SessionArea>): Facts =>
  withSession({ areas: [{ ...area, ...change }] });
export const withProduct = (change: Partial<SessionProduct>): Facts =>
  withSession({ products: [{ ...product, ...change }] });
export const withDevice = (change: Partial<NonNullable<SessionFields['device']>>): Facts =>
  withSession({ device: session.device && { ...session.device, ...change } });
export const withAnaesthetic = (change: Partial<NonNullable<SessionFields['anaesthetic']>>): Facts =>
  withSession({ anaesthetic: session.anaesthetic && { ...session.anaesthetic, ...change } });
/** The quiet facts with the only application changed, and others after it. */
export const withApplication = (
  change: Partial<Application>,
  more: readonly Partial<Application>[] = [],
): Facts => {
  const first = session.anaesthetic?.applications[0];
  const applications = first ? [change, ...more].map((each) => ({ ...first, ...each })) : [];
  return withAnaesthetic({ applications });
};
/** The quiet facts with one question answered otherwise. */
export const answered = (question: QuestionId, change: Partial<Answer>, facts: Facts = quiet): Facts => ({
  ...facts,
  screening: facts.screening && {
    ...facts.screening,
    answers: { ...facts.screening.answers, [question]: { ...no, ...change } },
  },
});
export const withConsent = (change: Partial<NonNullable<Facts['consent']>>, facts: Facts = quiet): Facts => ({
  ...facts,
  consent: facts.consent && { ...facts.consent, ...change },
});
export const withPatient = (change: Partial<NonNullable<Facts['patient']>>): Facts => ({
  ...quiet,
  patient: quiet.patient && { ...quiet.patient, ...change },
});
/** The quiet facts with what the register holds of the device changed. */
export const withRegister = (change: Partial<NonNullable<Facts['device']>>, facts: Facts = quiet): Facts => ({
  ...facts,
  device: facts.device && { ...facts.device, ...change },
});
