/** What a made-up practice writes down, as its forms send it. */
import { between, pick, type Random, shuffled } from '../../tests/bench/random.ts';
import { consentInput } from '../../tests/support/record-inputs.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { regionInfo, type RegionSide, sides } from '../../shared/regions/regions.ts';
import { endPoints } from '../../shared/sessions/values.ts';
import { nameOf } from './names.ts';
import { day } from './plan.ts';
import { type Shelf, usedAt } from './shelf.ts';
import { noteOf } from './words.ts';

type Fields<Channel extends 'patients:save' | 'concerns:save' | 'courses:save' | 'sessions:seal'> =
  InputOf<Channel>['fields'];

/** What the later records of a patient refer to. */
export interface Known {
  readonly id: string;
  readonly areas: readonly RegionSide[];
  /** The newest consent and screening, and when they were signed and asked, UTC ms. */
  readonly consent: { readonly id: string; readonly at: number } | null;
  readonly screening: { readonly id: string; readonly at: number };
  /** The newest session. */
  readonly session: string | null;
  /** The planned course. */
  readonly course: string | null;
}

const minute = 60_000;
const usual = [
  'abdomen-lower',
  'abdomen-upper',
  'hip',
  'thigh-outer',
  'thigh-inner',
  'breast',
  'flank',
  'buttock',
] as const;

export const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** One to three areas of one patient. */
export const areasOf = (random: Random): readonly RegionSide[] => {
  const all = usual.flatMap((region) => sides.map((side) => ({ region, side })));
  return shuffled(random, all).slice(0, between(random, 1, 3));
};

/** Somebody of age who registers at `at` (UTC ms). */
export const patientFields = (random: Random, at: number): Fields<'patients:save'> => {
  const { given, family } = nameOf(random);
  const two = (value: number): string => String(value).padStart(2, '0');
  const allergic = random() < 0.2;
  return {
    family,
    given,
    born: `${new Date(at).getUTCFullYear() - between(random, 19, 68)}-${two(between(random, 1, 12))}-${two(between(random, 1, 28))}`,
    // Ofcom keeps these numbers for made-up people.
    phone: `07700 900${String(between(random, 0, 999)).padStart(3, '0')}`,
    email: random() < 0.6 ? `patient.${between(random, 1000, 9_999_999)}@example.org` : '',
    address: `${between(random, 1, 180)} ${pick(random, ['Otago Lane', 'Mill Street', 'Station Road', 'Park View'])}`,
    skinType: pick(random, ['i', 'ii', 'iii', 'iv', 'v', 'vi']),
    allergies: {
      state: allergic ? 'some' : 'none',
      items: allergic ? [pick(random, ['Penicillin', 'Plasters', 'Grass pollen', 'Peanuts', 'Nickel'])] : [],
    },
    note: random() < 0.3 ? noteOf(random, 60) : '',
    shape: 'average',
  };
};

export const concernFields = (
  random: Random,
  areas: readonly RegionSide[],
  at: number,
): Fields<'concerns:save'> => ({
  areas: [...areas],
  striaeType: pick(random, ['rubra', 'alba', 'mixed']),
  causes: [pick(random, ['pregnancy', 'puberty-growth', 'weight-gain', 'weight-loss', 'muscle-gain'])],
  onset: { kind: 'year', year: new Date(at).getUTCFullYear() - between(random, 1, 15) },
  symptoms:
    random() < 0.7 ? { state: 'none' } : { state: 'some', itch: between(random, 1, 6), tenderness: null },
  colour: between(random, 1, 4),
  relief: pick(random, ['raised', 'flat', 'depressed']),
  texture: pick(random, ['harder', 'same', 'softer']),
  lines: pick(random, ['1-5', '6-10', 'over-10']),
  redFlag: 'no',
  note: noteOf(random, 80),
});

export const courseFields = (
  random: Random,
  areas: readonly RegionSide[],
  at: number,
): Fields<'courses:save'> => ({
  kind: 'course',
  title: '',
  regions: areas.map((area) => ({ ...area, sessions: between(random, 3, 8), depth: null })),
  interval: between(random, 4, 8),
  goals: ['texture', 'colour'],
  goal: random() < 0.3 ? 'To wear a bikini again' : '',
  startedOn: dateOf(at),
  note: '',
});

/** How a course ended, after its last session. */
export const courseEnd = (random: Random, course: string): InputOf<'courses:end'> => ({
  id: course,
  revision: 1,
  draft: null,
  end:
    random() < 0.85
      ? {
          outcome: 'finished',
          reason: '',
          conclusion: pick(random, [
            'Smoother, the colour closer to the skin.',
            'Softer, hardly seen in daylight.',
            'Some lines as before, the others flatter.',
          ]),
        }
      : {
          outcome: 'stopped',
          reason: pick(random, ['Moved away.', 'Expects a child.', 'Content with what was reached.']),
          conclusion: '',
        },
});

export const signedConsent = (
  id: string,
  patient: string,
  areas: readonly RegionSide[],
  at: number,
): InputOf<'consents:sign'> => {
  const plain = consentInput(patient, at, { offeredOn: dateOf(at - 2 * day) });
  if (plain.fields.kind !== 'treatment') throw new Error('This is no consent to the treatment.');
  const scope = { ...plain.fields.scope, areas: [...areas], maxDepthUm: 3000, sessions: 24, price: '' };
  return { ...plain, id, fields: { ...plain.fields, scope } };
};

const areaOf = (random: Random, area: RegionSide): Fields<'sessions:seal'>['areas'][number] => {
  const { softMinUm, softMaxUm } = regionInfo(area.region);
  const depth = Math.min(softMaxUm - 250, softMinUm + between(random, 0, 4) * 250);
  return {
    ...area,
    parts: [],
    planned: 'none',
    depthMinUm: depth,
    depthMaxUm: depth + 250,
    passes: between(random, 2, 6),
    directions: ['horizontal', 'vertical'],
    speed: { milli: between(random, 80, 140) * 1000, unit: 'hz' },
    rf: null,
    extent: null,
    endPoint: pick(random, endPoints.slice(0, 4)),
    stoppedReason: '',
    note: random() < 0.1 ? noteOf(random, 40) : '',
  };
};

/** A session that was written at `at` and began three quarters of an hour before; `next` days lie before the next one, 0 none. */
export const sessionFields = (
  random: Random,
  { areas, consent, screening }: Known,
  shelf: Shelf,
  { at, next }: { readonly at: number; readonly next: number },
): Fields<'sessions:seal'> => {
  const startedAt = at - 45 * minute;
  const treated = areas.slice(0, between(random, 1, areas.length));
  return {
    startedAt,
    endedAt: at - 5 * minute,
    screening: screening.id,
    consent: consent?.id ?? null,
    ...usedAt(random, shelf, startedAt),
    hairRemoval: null,
    hygiene: [],
    gloves: null,
    antiseptic: { agent: 'chlorhexidine-aqueous', concentrationPpm: 5000, other: '', contactTimeMs: 60_000 },
    anaesthetic: null,
    areas: treated.map((area) => areaOf(random, area)),
    reactions: treated
      .filter(() => random() < 0.8)
      .map((area) => ({
        ...area,
        time: 'end',
        erythema: between(random, 1, 3),
        oedema: between(random, 0, 1),
        bleeding: between(random, 0, 2),
        bruising: 0,
      })),
    otherReaction: { state: 'none', kinds: [], detail: '' },
    pain: between(random, 1, 6),
    settled: { state: 'not-asked', afterMs: null },
    aftercareGivenAt: at - 2 * minute,
    note: noteOf(random, between(random, 200, 560)),
    nextDate: next > 0 ? dateOf(at + next * day) : null,
    reasons: [],
    carried: null,
    zones: [],
    marks: [],
    davey: null,
    paper: null,
  };
};

export const callInput = (
  random: Random,
  id: string,
  { id: patient, session }: { readonly id: string; readonly session: string },
  at: number,
): InputOf<'follow-ups:save'> => {
  const reached = random() < 0.8;
  return {
    id,
    patient,
    revision: 0,
    draft: null,
    fields: {
      session,
      kind: 'first-days',
      at,
      reach: reached ? 'reached' : pick(random, ['no-answer', 'message-left']),
      answers: reached
        ? {
            pain: between(random, 0, 3),
            redness: between(random, 0, 2),
            swelling: between(random, 0, 1),
            peeling: between(random, 0, 2),
            itch: between(random, 0, 1),
            warning: { state: 'none', signs: [] },
            pigment: 'none',
          }
        : null,
      note: random() < 0.2 ? noteOf(random, 60) : '',
    },
  };
};

export const eventInput = (
  random: Random,
  id: string,
  { id: patient, areas, session }: Known,
  at: number,
): InputOf<'adverse-events:save'> => ({
  id,
  patient,
  revision: 0,
  draft: null,
  fields: {
    kind: pick(random, [
      'prolonged-erythema',
      'hyperpigmentation',
      'bruising',
      'irritant-dermatitis',
      'numbness',
    ]),
    words: noteOf(random, 60),
    areas: areas.slice(0, 1),
    session,
    beganOn: dateOf(at - 2 * day),
    endedOn: null,
    grade: between(random, 1, 2),
    serious: { state: 'no', reasons: [] },
    relation: { procedure: 'probable', product: 'possible', device: 'unlikely' },
    suspects: [],
    action: 'Sun protection explained, seen again in two weeks.',
    outcome: pick(random, ['recovered', 'recovering', 'recovered']),
    reports: [],
    note: '',
  },
});
