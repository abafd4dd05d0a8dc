import { formatQuantity } from '../quantity/format.ts';
import {
  amountSpecs,
  areaSpec,
  depthSpec,
  massSpec,
  minutesSpec,
  needleLengthSpec,
  passesSpec,
  percentSpec,
  pinsSpec,
  speedSpecs,
  energySpec,
  frequencySpec,
  impedanceSpec,
  powerSpec,
  pulseSpec,
  settledSpec,
  temperatureSpec,
  treatmentTimeSpec,
} from '../quantity/specs.ts';
import { paperTexts, timeText } from './paper-times.ts';
import type { QuantitySpec } from '../quantity/spec.ts';
import { regionSideKey } from '../regions/region-side.ts';
import {
  emptyDraft,
  noGrades,
  type DraftArea,
  type DraftLook,
  type Grades,
  type SessionDraft,
} from './session-draft.ts';
import type { SessionArea, SessionFields, SessionReaction } from './session.ts';
import { carriedValues, type ReactionTime } from './values.ts';

interface Options {
  readonly locale: string;
  /** Makes the key of a product row. */
  readonly newKey: () => string;
  readonly timeZone?: string | undefined;
}

/** A sealed record as a form, for an amendment; `sessionFromDraft` reads the same record back. */
export const draftFromSession = (
  session: SessionFields,
  { locale, newKey, timeZone }: Options,
): SessionDraft => {
  const text = (value: number | null | undefined, spec: QuantitySpec): string =>
    value === null || value === undefined ? '' : formatQuantity(value, spec, locale);
  const blank = emptyDraft(session.startedAt);
  const { device, antiseptic, anaesthetic } = session;
  const carried = new Set(session.carried?.values);
  const wasCarried = (name: string): 'confirmed' | 'no' => (carried.has(name) ? 'confirmed' : 'no');
  return {
    ...blank,
    endedAt: session.endedAt,
    device: device
      ? {
          device: device.device,
          needleLength: text(device.needleLengthUm, needleLengthSpec),
          pins: text(device.pinCount, pinsSpec),
          cartridgeLot: device.cartridgeLot,
          cartridgeExpiry: device.cartridgeExpiry ?? '',
          sealIntact: device.sealIntact,
          carried: wasCarried('device'),
        }
      : blank.device,
    antiseptic: antiseptic
      ? {
          agent: antiseptic.agent,
          other: antiseptic.other,
          strength: text(antiseptic.concentrationPpm, percentSpec),
          contactMinutes: text(antiseptic.contactTimeMs, minutesSpec),
        }
      : blank.antiseptic,
    hairRemoval: session.hairRemoval,
    hygiene: session.hygiene,
    gloves: session.gloves,
    anaesthetic: anaesthetic
      ? {
          agent: anaesthetic.agent,
          detail: anaesthetic.detail,
          lot: anaesthetic.lot,
          expiry: anaesthetic.expiry ?? '',
          prescribed: anaesthetic.prescribed,
          appliedBy: anaesthetic.appliedBy,
          applications:
            anaesthetic.applications.length === 0
              ? blank.anaesthetic.applications
              : anaesthetic.applications.map(({ massMg, areaMm2, ...each }) => ({
                  ...each,
                  key: newKey(),
                  grams: text(massMg, massSpec),
                  areaCm2: text(areaMm2, areaSpec),
                  paperOn: session.paper === null ? '' : timeText(each.onAt, timeZone),
                  paperOff: session.paper === null ? '' : timeText(each.offAt, timeZone),
                  remindMin: null,
                })),
        }
      : blank.anaesthetic,
    areas: session.areas.map((area) => draftArea(area, carried, text)),
    products: session.products.map((used, index) => ({
      key: newKey(),
      product: used.product,
      lot: used.lot,
      expiry: used.expiry ?? '',
      amount: text(used.amount, amountSpecs[used.unit]),
      unit: used.unit,
      timing: used.timing,
      appliedAt: timeText(used.appliedAt, timeZone),
      carried: wasCarried(`products.${index}`),
    })),
    reactions: { end: look(session, 'end'), '15-min': look(session, '15-min') },
    otherReaction: session.otherReaction,
    pain: session.pain,
    settled: { state: session.settled.state, minutes: text(session.settled.afterMs, settledSpec) },
    aftercareGivenAt: session.aftercareGivenAt,
    nextDate: session.nextDate ?? '',
    note: session.note,
    reasons: session.reasons,
    zones: session.zones.map(({ zone, state }) => ({ zone, state })),
    marks: session.marks,
    davey: session.davey ?? blank.davey,
    paper: session.paper && {
      sheet: session.paper.sheet,
      ...paperTexts(session, timeZone),
      treatedBy: session.paper.treatedBy?.user ?? null,
      screening: session.paper.screening,
    },
    carriedFrom: session.carried && {
      session: session.carried.session,
      ordinal: session.carried.ordinal,
      startedAt: session.carried.startedAt,
    },
  };
};

function draftArea(
  area: SessionArea,
  carried: ReadonlySet<string>,
  text: (value: number | null | undefined, spec: QuantitySpec) => string,
): DraftArea {
  const range = area.depthMinUm !== area.depthMaxUm;
  const speedUnit = area.speed?.unit ?? 'hz';
  return {
    region: area.region,
    side: area.side,
    depthMin: text(area.depthMinUm, depthSpec),
    depthMax: range ? text(area.depthMaxUm, depthSpec) : '',
    range,
    passes: text(area.passes, passesSpec),
    directions: area.directions,
    speed: text(area.speed?.milli, speedSpecs[speedUnit]),
    speedUnit,
    rfPower: text(area.rf?.powerMw, powerSpec),
    rfEnergy: text(area.rf?.energyMj, energySpec),
    rfPulse: text(area.rf?.pulseMs, pulseSpec),
    rfFrequency: text(area.rf?.frequencyKhz, frequencySpec),
    rfImpedance: text(area.rf?.impedanceOhm, impedanceSpec),
    rfTemperature: text(area.rf?.temperatureMilliC, temperatureSpec),
    treatedCm2: text(area.extent?.areaMm2, areaSpec),
    minutes: text(area.extent?.timeMs, treatmentTimeSpec),
    coverage: text(area.extent?.coveragePpm, percentSpec),
    endPoint: area.endPoint,
    stoppedReason: area.stoppedReason,
    note: area.note,
    parts: area.parts,
    carried: carriedValues
      .filter((value) => carried.has(`areas.${regionSideKey(area)}.${value}`))
      .map((value) => ({ value, confirmed: true })),
  };
}

const gradesOf = ({ erythema, oedema, bleeding, bruising }: SessionReaction): Grades => ({
  erythema,
  oedema,
  bleeding,
  bruising,
});
const sameGrades = (a: Grades, b: Grades): boolean => JSON.stringify(a) === JSON.stringify(b);

/** One look: the first area's grades stand for all, the areas that differ keep their own. */
function look(session: SessionFields, time: ReactionTime): DraftLook {
  const rows = session.areas.map((area) => {
    const row = session.reactions.find(
      (each) => each.time === time && each.region === area.region && each.side === area.side,
    );
    return { region: area.region, side: area.side, grades: row ? gradesOf(row) : noGrades };
  });
  const all = rows[0]?.grades ?? noGrades;
  return { all, differs: rows.filter((row) => !sameGrades(row.grades, all)) };
}
