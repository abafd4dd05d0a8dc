import { expect, it } from 'vitest';
import { sessionFromDraft } from '../../../../shared/sessions/from-draft.ts';
import {
  emptyDraft,
  readSessionDraft,
  sessionDraftSchema,
} from '../../../../shared/sessions/session-draft.ts';
import type { SessionFields } from '../../../../shared/sessions/session.ts';
import { draftFromSession } from '../../../../shared/sessions/to-draft.ts';
import { device, glide } from './sample-lists.ts';

const right = { region: 'abdomen-lower', side: 'right' } as const;
const left = { region: 'abdomen-lower', side: 'left' } as const;
const at = Date.UTC(2026, 10, 20, 14, 0);

const full: SessionFields = {
  startedAt: at,
  endedAt: at + 1_800_000,
  screening: null,
  consent: null,
  device: {
    device: device.id,
    kind: 'pen-motor',
    name: 'Halden P2',
    serial: 'HP2-1',
    toleranceUm: null,
    needleLengthUm: 2500,
    pinCount: 12,
    cartridgeLot: '26H114',
    cartridgeExpiry: '2027-05-31',
    sealIntact: 'yes',
  },
  hairRemoval: 'days-before',
  hygiene: ['gloves', 'barrier-sheath'],
  gloves: 'vinyl',
  antiseptic: { agent: 'povidone-iodine', concentrationPpm: 75_000, other: '', contactTimeMs: 120_000 },
  anaesthetic: {
    agent: 'lidocaine-4',
    detail: '',
    lot: 'L1',
    expiry: '2027-01-31',
    prescribed: 'no',
    appliedBy: 'J. van Beek',
    applications: [
      {
        areas: [],
        massMg: 24_500,
        areaMm2: 36_000,
        occluded: 'yes',
        onAt: at - 3_000_000,
        offAt: at - 60_000,
      },
    ],
  },
  areas: [
    {
      ...right,
      parts: [],
      planned: { course: device.id, minUm: 1500, maxUm: 1750 },
      depthMinUm: 1500,
      depthMaxUm: 1733,
      passes: 4,
      directions: ['horizontal', 'vertical'],
      speed: { milli: 120_000, unit: 'hz' },
      rf: null,
      extent: { areaMm2: 12_050, timeMs: 720_000, coveragePpm: 900_000 },
      endPoint: 'scattered-pinpoint',
      stoppedReason: '',
      note: 'two old marks',
    },
    {
      ...left,
      parts: [],
      planned: 'none',
      depthMinUm: 1750,
      depthMaxUm: 1750,
      passes: null,
      directions: [],
      speed: { milli: 2500, unit: 'step' },
      rf: null,
      extent: null,
      endPoint: 'stopped-early',
      stoppedReason: 'Pain',
      note: '',
    },
  ],
  products: [
    {
      product: glide.id,
      name: glide.name,
      routeClass: 'sterile-glide',
      lot: 'H-1180',
      expiry: '2026-12-11',
      amount: 2350,
      unit: 'ul',
      timing: 'during',
      appliedAt: at + 600_000,
    },
  ],
  reactions: [
    { ...right, time: 'end', erythema: 2, oedema: 1, bleeding: 1, bruising: 0 },
    { ...left, time: 'end', erythema: 3, oedema: 1, bleeding: 1, bruising: 0 },
    { ...right, time: '15-min', erythema: 1, oedema: 0, bleeding: 0, bruising: 0 },
    { ...left, time: '15-min', erythema: 1, oedema: 0, bleeding: 0, bruising: 0 },
  ],
  otherReaction: { state: 'some', kinds: ['faint'], detail: 'lay down five minutes' },
  pain: 4,
  settled: { state: 'yes', afterMs: 1_500_000 },
  aftercareGivenAt: at + 2_000_000,
  note: 'all well',
  nextDate: '2026-12-18',
  reasons: [{ rule: 'DEPTH_OVER_2_5', subject: 'areas.abdomen-lower/right', text: 'Thicker skin' }],
  carried: {
    session: device.id,
    ordinal: 2,
    startedAt: at - 2_600_000_000,
    values: ['device', 'areas.abdomen-lower/right.depth', 'areas.abdomen-lower/left.speed', 'products.0'],
  },
  zones: [
    {
      ...right,
      zone: glide.id,
      kind: 'mole',
      words: 'flat',
      view: 'front',
      x: 400,
      y: 250,
      sizeMm: 4,
      state: 'there',
    },
    {
      ...left,
      zone: device.id,
      kind: 'scar',
      words: '',
      view: 'left',
      x: 0,
      y: 1000,
      sizeMm: null,
      state: 'not-looked',
    },
  ],
  marks: [
    {
      ...right,
      kind: 'stria',
      view: 'front',
      points: [
        [100, 200, 50],
        [-300, 1200, 80],
      ],
    },
  ],
  paper: null,
  davey: {
    'abdomen-upper/right': 0,
    'abdomen-upper/left': null,
    'abdomen-lower/right': 2,
    'abdomen-lower/left': 1,
  },
};

it.each(['en-GB', 'de-DE'])(
  'gives a sealed record to the form and gets the same record back (%s)',
  (locale) => {
    const draft = draftFromSession(full, { locale, newKey: () => glide.id, timeZone: 'UTC' });
    const { fields, problems } = sessionFromDraft(draft, {
      devices: [],
      products: [],
      today: '2026-11-21',
      locale,
      screening: null,
      consent: null,
      zones: [],
      timeZone: 'UTC',
      amended: full,
    });
    expect(problems).toEqual([]);
    expect(fields).toEqual(full);
    expect(readSessionDraft(JSON.stringify(draft))).toEqual(draft);
  },
);

it('reads a form that was kept when the removal of hair was one of the steps of hygiene', () => {
  const kept = { ...emptyDraft(at), hairRemoval: undefined, hygiene: ['hair-removed', 'gloves'] };
  expect(readSessionDraft(JSON.stringify(kept))).toEqual({
    ...emptyDraft(at),
    hairRemoval: 'undated',
    hygiene: ['gloves'],
  });
});

it.each(['', 'not json', '{}', '{"version":2}', 'null', '[]'])('does not take %j for a draft', (body) => {
  expect(readSessionDraft(body)).toBeNull();
});

it('keeps every text of a draft as typed, unreadable ones too', () => {
  const draft = { ...emptyDraft(at), note: '1,500 <b>', nextDate: 'soon' };
  expect(sessionDraftSchema.parse(draft)).toEqual(draft);
  expect(readSessionDraft(JSON.stringify(draft))).toEqual(draft);
});

it('reads a form that was kept when there was one application only', () => {
  const { applications, ...rest } = emptyDraft(at).anaesthetic;
  const kept = { grams: '20', areaCm2: '300', occluded: 'yes', onAt: at, offAt: null };
  const body = JSON.stringify({ ...emptyDraft(at), anaesthetic: { ...rest, ...kept } });
  expect(readSessionDraft(body)?.anaesthetic.applications).toEqual([
    { ...applications[0], grams: '20', areaCm2: '300', occluded: 'yes', onAt: at },
  ]);
  expect(readSessionDraft(JSON.stringify(emptyDraft(at)))).toEqual(emptyDraft(at));
  const wrong = { ...emptyDraft(at), anaesthetic: { ...rest, ...kept, grams: 20 } };
  expect(readSessionDraft(JSON.stringify(wrong))).toBeNull();
});
