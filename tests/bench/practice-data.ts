import type { ConcernFields } from '../../shared/concerns/concern.ts';
import type { PatientFields } from '../../shared/patients/patient.ts';
import { emptyPhoto, type PhotoFields } from '../../shared/photos/photo.ts';
import type { SessionFields } from '../../shared/sessions/session.ts';
import { nameOf, note } from './names.ts';
import { between, idAt, pick, type Random, seeded } from './random.ts';
import { type Lot, sessionFields, type Shelf, shelf } from './session-data.ts';

/** What is one entry of the ledger. */
export type RecordItem =
  | {
      readonly kind: 'patient';
      readonly at: number;
      readonly id: string;
      readonly number: string;
      readonly fields: PatientFields;
    }
  | {
      readonly kind: 'concern';
      readonly at: number;
      readonly id: string;
      readonly patient: string;
      readonly fields: ConcernFields;
    }
  | {
      readonly kind: 'session';
      readonly at: number;
      readonly id: string;
      readonly patient: string;
      readonly ordinal: number;
      readonly fields: SessionFields;
    };

/** A photo: its file, the entry of that, and the entry of what it shows. */
export interface PhotoItem {
  readonly kind: 'photo';
  readonly at: number;
  readonly id: string;
  readonly patient: string;
  readonly fields: PhotoFields;
}

export type Item = RecordItem | PhotoItem;

/** A made-up practice of ten years: what is on its shelf, and a stream of what was recorded, oldest first. */
export interface PracticeData {
  readonly shelf: Shelf;
  readonly patients: readonly string[];
  /** One patient with 1,000 sessions. */
  readonly longest: string;
  readonly lots: readonly Lot[];
  readonly items: () => Generator<Item>;
}

const day = 86_400_000;
const start = Date.UTC(2016, 10, 20, 9);
const span = 3650 * day;
const sessionsOfLongest = 1000;
/** Of so many patients one has photos of the first visit, from these views. */
const photographed = 20;
const views = ['front', 'right-oblique'] as const;

interface Planned {
  readonly at: number;
  readonly patient: number;
  readonly ordinal: number;
}

/**
 * An id made for a moment of the practice, in the same order, but of its later half: as when the older records were brought in
 * some years ago. Words are numbered by the time in an id from 2020 on (`electron/vault/db/texts.ts`).
 */
const idOf = (random: Random, at: number): string =>
  idAt(random, start + span - Math.floor((start + span - at) / 2));

/** The practice of a seed: the same patients, sessions and words each time. */
export function practiceData(count: number, seed = 20_261_120): PracticeData {
  const random = seeded(seed);
  const goods = shelf(start, span);
  const joined = Array.from({ length: count }, () => start + Math.floor(random() * span * 0.97)).sort(
    (a, b) => a - b,
  );
  const patients = joined.map((at) => idOf(random, at));
  const planned = plan(random, joined);
  return {
    shelf: goods,
    patients,
    longest: patients[0] ?? '',
    lots: goods.lots,
    items: () => stream(seed, goods, joined, patients, planned),
  };
}

/** Every patient's registration (ordinal 0) and sessions, five on average, in the order of time. */
function plan(random: Random, joined: readonly number[]): readonly Planned[] {
  const planned: Planned[] = [];
  joined.forEach((at, patient) => {
    planned.push({ at, patient, ordinal: 0 });
    const sessions =
      patient === 0 ? sessionsOfLongest : Math.min(40, 1 + Math.floor(-Math.log(1 - random() * 0.999) * 4.4));
    const pause = patient === 0 ? (start + span - at) / (sessions + 1) / day : 0;
    let when = at + 3_600_000;
    for (let ordinal = 1; ordinal <= sessions && when < start + span; ordinal += 1) {
      planned.push({ at: Math.floor(when), patient, ordinal });
      when += (pause > 0 ? pause : 28 + random() * 40) * day;
    }
  });
  return planned.sort((a, b) => a.at - b.at);
}

function* stream(
  seed: number,
  goods: Shelf,
  joined: readonly number[],
  patients: readonly string[],
  planned: readonly Planned[],
): Generator<Item> {
  const random = seeded(seed + 1);
  let number = 0;
  for (const { at, patient, ordinal } of planned) {
    const id = patients[patient] ?? '';
    if (ordinal > 0) {
      yield {
        kind: 'session',
        at,
        id: idOf(random, at),
        patient: id,
        ordinal,
        fields: sessionFields(random, goods, at),
      };
      continue;
    }
    number += 1;
    yield {
      kind: 'patient',
      at: joined[patient] ?? at,
      id,
      number: String(number).padStart(5, '0'),
      fields: patientFields(random),
    };
    yield {
      kind: 'concern',
      at: at + 60_000,
      id: idOf(random, at + 60_000),
      patient: id,
      fields: concernFields(random),
    };
    if (number % photographed === 2) yield* photosOf(random, id, at + 120_000);
  }
}

function* photosOf(random: Random, patient: string, at: number): Generator<PhotoItem> {
  for (const step of views) {
    const fields = {
      ...emptyPhoto(new Date(at).toISOString().slice(0, 10), null),
      view: { pack: 'abdomen' as const, step },
      reason: 'Agreed to on the form of the practice.',
    };
    yield { kind: 'photo', at, id: idOf(random, at), patient, fields };
  }
}

/** What a practice recorded without its photos: each one entry. */
export function* recordItems({ items }: PracticeData): Generator<RecordItem> {
  for (const item of items()) if (item.kind !== 'photo') yield item;
}

function patientFields(random: Random): PatientFields {
  const { family, given } = nameOf(random);
  const two = (value: number): string => String(value).padStart(2, '0');
  const allergic = random() < 0.2;
  return {
    family,
    given,
    born: `${between(random, 1944, 2006)}-${two(between(random, 1, 12))}-${two(between(random, 1, 28))}`,
    phone: `07${String(between(random, 100_000_000, 999_999_999))}`,
    email: `${given}.${family}@example.org`.toLowerCase(),
    address: note(random, 40),
    skinType: pick(random, ['i', 'ii', 'iii', 'iv', 'v', 'vi']),
    allergies: { state: allergic ? 'some' : 'none', items: allergic ? [note(random, 8)] : [] },
    note: note(random, 60),
    shape: 'average',
  };
}

function concernFields(random: Random): ConcernFields {
  return {
    areas: [
      {
        region: pick(random, ['abdomen-lower', 'hip', 'thigh-outer', 'breast']),
        side: pick(random, ['right', 'left']),
      },
    ],
    striaeType: pick(random, ['rubra', 'alba', 'mixed']),
    causes: ['pregnancy'],
    onset: { kind: 'year', year: 2015 },
    symptoms: { state: 'none' },
    colour: between(random, 0, 4),
    relief: 'depressed',
    texture: 'softer',
    lines: 'over-10',
    redFlag: 'no',
    note: note(random, 80),
  };
}
