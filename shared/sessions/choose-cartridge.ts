import type { CartridgeLot } from '../products/lot-choice.ts';
import { formatQuantity } from '../quantity/format.ts';
import { needleLengthSpec, pinsSpec } from '../quantity/specs.ts';
import type { SessionDraft } from './session-draft.ts';

type DeviceDraft = SessionDraft['device'];

/** What choosing a cartridge fills in; what its entry in the register does not say stays as it is. */
const filledBy = ({ product, lot }: CartridgeLot, before: DeviceDraft, locale: string) => ({
  needleLength:
    product.needleLengthUm === null
      ? before.needleLength
      : formatQuantity(product.needleLengthUm, needleLengthSpec, locale),
  pins: product.pinCount === null ? before.pins : formatQuantity(product.pinCount, pinsSpec, locale),
  cartridgeLot: lot.lot,
  cartridgeExpiry: lot.expiry ?? '',
});

/**
 * The form with this cartridge: needle length, pins, lot and expiry. A device that was carried over with the same needle
 * is confirmed by it; with another needle it is no longer what was carried over. Whether the seal was intact is not
 * filled in: somebody has to look.
 */
export const withCartridge = (draft: SessionDraft, chosen: CartridgeLot, locale: string): SessionDraft => {
  const { device } = draft;
  const filled = filledBy(chosen, device, locale);
  const same = filled.needleLength === device.needleLength && filled.pins === device.pins;
  const carried = device.carried === 'no' || !same ? 'no' : 'confirmed';
  return { ...draft, device: { ...device, ...filled, carried } };
};

/** The cartridge that stands in the form, among those of the register; null when it is none of them. */
export const chosenCartridge = (
  { device }: Pick<SessionDraft, 'device'>,
  offered: readonly CartridgeLot[],
  locale: string,
): CartridgeLot | null =>
  offered.find((each) => {
    const filled = filledBy(each, device, locale);
    return (Object.keys(filled) as (keyof typeof filled)[]).every((key) => filled[key] === device[key]);
  }) ?? null;
