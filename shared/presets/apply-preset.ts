/** A preset taken from what is filled in, and filled into what is empty. */
import {
  amountSpecs,
  depthSpec,
  minutesSpec,
  needleLengthSpec,
  passesSpec,
  percentSpec,
  pinsSpec,
  speedSpecs,
} from '../quantity/specs.ts';
import { formatQuantity } from '../quantity/format.ts';
import type { QuantitySpec } from '../quantity/spec.ts';
import { regionSideKey } from '../regions/region-side.ts';
import type { DraftArea, SessionDraft } from '../sessions/session-draft.ts';
import type { SessionArea, SessionFields } from '../sessions/session.ts';
import type { PresetFields } from './preset.ts';

interface Lists {
  readonly devices: readonly { readonly id: string }[];
  readonly products: readonly { readonly id: string }[];
  readonly locale: string;
  /** Makes the key of a product row. */
  readonly newKey: () => string;
  /** The areas that are meant, as "region/side"; none stands for all. */
  readonly selected: ReadonlySet<string>;
}

const isEmpty = (text: string): boolean => text.trim() === '';

/** The text where nothing was typed, else what was typed. */
const orTyped = (typed: string, value: string): string => (isEmpty(typed) ? value : typed);

const texts =
  (locale: string) =>
  (value: number | null, spec: QuantitySpec): string =>
    value === null ? '' : formatQuantity(value, spec, locale);

/** Fills what is empty of one area; a speed in another unit than the area's device has is left out. */
const fillArea = (
  area: DraftArea,
  { depthMinUm, depthMaxUm, passes, directions, speed }: NonNullable<PresetFields['treatment']>,
  text: ReturnType<typeof texts>,
): DraftArea => {
  const noDepth = isEmpty(area.depthMin) && isEmpty(area.depthMax);
  const range = depthMinUm !== depthMaxUm;
  return {
    ...area,
    ...(noDepth && (depthMinUm !== null || depthMaxUm !== null)
      ? { range, depthMin: text(depthMinUm, depthSpec), depthMax: range ? text(depthMaxUm, depthSpec) : '' }
      : {}),
    passes: orTyped(area.passes, text(passes, passesSpec)),
    directions: area.directions.length === 0 ? directions : area.directions,
    speed:
      speed?.unit === area.speedUnit
        ? orTyped(area.speed, text(speed.milli, speedSpecs[speed.unit]))
        : area.speed,
  };
};

const withDevice = (
  { device }: SessionDraft,
  preset: PresetFields['device'],
  { devices }: Lists,
  text: ReturnType<typeof texts>,
): SessionDraft['device'] => {
  const listed = preset !== null && devices.some(({ id }) => id === preset.device);
  if (!listed || (device.device !== null && device.device !== preset.device)) return device;
  return {
    ...device,
    device: preset.device,
    needleLength: orTyped(device.needleLength, text(preset.needleLengthUm, needleLengthSpec)),
    pins: orTyped(device.pins, text(preset.pinCount, pinsSpec)),
  };
};

const withAntiseptic = (
  { antiseptic }: SessionDraft,
  preset: PresetFields['antiseptic'],
  text: ReturnType<typeof texts>,
): SessionDraft['antiseptic'] => {
  if (!preset || (antiseptic.agent !== null && antiseptic.agent !== preset.agent)) return antiseptic;
  return {
    agent: preset.agent,
    other: orTyped(antiseptic.other, preset.other),
    strength: orTyped(antiseptic.strength, text(preset.concentrationPpm, percentSpec)),
    contactMinutes: orTyped(antiseptic.contactMinutes, text(preset.contactTimeMs, minutesSpec)),
  };
};

/**
 * The form with a preset in what is still empty; nothing that was typed, chosen or carried over changes. A device or
 * product that is not in the register any more is left out, and values of another device or agent than the chosen one too.
 */
export const applyPreset = (draft: SessionDraft, preset: PresetFields, lists: Lists): SessionDraft => {
  const text = texts(lists.locale);
  const { treatment, anaesthetic } = preset;
  const meant = (area: DraftArea): boolean =>
    lists.selected.size === 0 || lists.selected.has(regionSideKey(area));
  const sameAgent =
    anaesthetic !== null &&
    (draft.anaesthetic.agent === null || draft.anaesthetic.agent === anaesthetic.agent);
  return {
    ...draft,
    device: withDevice(draft, preset.device, lists, text),
    antiseptic: withAntiseptic(draft, preset.antiseptic, text),
    anaesthetic: sameAgent
      ? {
          ...draft.anaesthetic,
          agent: anaesthetic.agent,
          detail: orTyped(draft.anaesthetic.detail, anaesthetic.detail),
        }
      : draft.anaesthetic,
    areas: treatment
      ? draft.areas.map((area) => (meant(area) ? fillArea(area, treatment, text) : area))
      : draft.areas,
    products: [
      ...draft.products,
      ...preset.products
        .filter(({ product }) => lists.products.some(({ id }) => id === product))
        .filter(({ product }) => !draft.products.some((row) => row.product === product))
        .map(({ product, amount, unit, timing }) => ({
          key: lists.newKey(),
          product,
          lot: '',
          expiry: '',
          amount: text(amount, amountSpecs[unit]),
          unit,
          timing,
          appliedAt: '',
          carried: 'no' as const,
        })),
    ],
  };
};

const treatmentOf = (area: SessionArea | undefined): PresetFields['treatment'] => {
  if (!area) return null;
  const { depthMinUm, depthMaxUm, passes, directions, speed } = area;
  const said = [depthMinUm, depthMaxUm, passes, speed].some((value) => value !== null);
  return said || directions.length > 0 ? { depthMinUm, depthMaxUm, passes, directions, speed } : null;
};

/** What of a session makes a preset; `area` is the one whose values stand for all. Null when there is nothing. */
export const presetOf = (
  name: string,
  { device, antiseptic, anaesthetic, products }: SessionFields,
  area: SessionArea | undefined,
): PresetFields | null => {
  const preset: PresetFields = {
    name: name.trim(),
    device: device && {
      device: device.device,
      needleLengthUm: device.needleLengthUm,
      pinCount: device.pinCount,
    },
    antiseptic,
    anaesthetic: anaesthetic && { agent: anaesthetic.agent, detail: anaesthetic.detail },
    treatment: treatmentOf(area),
    products: products.map(({ product, amount, unit, timing }) => ({ product, amount, unit, timing })),
  };
  const { treatment } = preset;
  const parts = [device, antiseptic, anaesthetic, treatment];
  return parts.some((part) => part !== null) || products.length > 0 ? preset : null;
};
