/** The values of devices, products and lots under their labels, for comparing two versions in words. */
import type { DeviceFields } from '../../../shared/devices/device.ts';
import type { IsotretinoinLabel } from '../../../shared/devices/isotretinoin-label.ts';
import type { AuthorisedUse } from '../../../shared/devices/uses.ts';
import { noneLabel } from '../../../shared/labels/answer-labels.ts';
import {
  deviceKindLabels,
  deviceUseLabels,
  isotretinoinLabels,
  isotretinoinWait,
  speedUnitLabels,
  useAnswerLabels,
} from '../../../shared/labels/device-labels.ts';
import { countryLabels } from '../../../shared/labels/practice-labels.ts';
import {
  amountUnitNames,
  productFormLabels,
  productKindLabels,
  routeClassLabels,
  singleUseLabels,
  sterileLabels,
} from '../../../shared/labels/product-labels.ts';
import {
  deviceFieldLabels,
  lotFieldLabels,
  productFieldLabels,
} from '../../../shared/labels/register-labels.ts';
import type { LotFields, ProductFields } from '../../../shared/products/product.ts';
import {
  keepDaysSpec,
  needleLengthSpec,
  pinsSpec,
  speedStepsSpec,
  toleranceSpec,
} from '../../../shared/quantity/specs.ts';
import { regionGroupMessages } from '../../../shared/regions/region-messages.ts';
import type { SessionFact } from './session-before.ts';
import { dateWords, notRecorded, quantityWords } from './session-values.ts';
import { printable } from './typed-text.ts';
import { say } from './wording.ts';

const words = (text: string): string => printable(text).trim() || notRecorded();

/** "Stretch marks, Leg, United Kingdom, FDA, Authorised, where it was read". */
const useWords = ({ use, group, country, authority, answer, source }: AuthorisedUse): string =>
  [
    say(deviceUseLabels[use]),
    group === null ? '' : say(regionGroupMessages[group]),
    country === null ? '' : say(countryLabels[country]),
    printable(authority).trim(),
    say(useAnswerLabels[answer]),
    printable(source).trim(),
  ]
    .filter((part) => part !== '')
    .join(', ');

/** "Wait 6 months, where it was read" */
const labelWords = ({ says, months, source }: IsotretinoinLabel): string =>
  [
    months === null ? say(isotretinoinLabels[says]) : say(isotretinoinWait, { months }),
    printable(source).trim(),
  ]
    .filter((part) => part !== '')
    .join(', ');

/** A needling device. */
export const deviceFacts = (fields: DeviceFields): readonly SessionFact[] => {
  const names = deviceFieldLabels;
  return [
    [say(names.kind), say(deviceKindLabels[fields.kind])],
    [say(names.make), words(fields.make)],
    [say(names.model), words(fields.model)],
    [say(names.serial), words(fields.serial)],
    [say(names.udi), words(fields.udi)],
    [say(names.software), words(fields.software)],
    [say(names.purchasedOn), dateWords(fields.purchasedOn)],
    [say(names.servicedOn), dateWords(fields.servicedOn)],
    [say(names.serviceDue), dateWords(fields.serviceDue)],
    [say(names.shortestNeedleUm), quantityWords(fields.shortestNeedleUm, needleLengthSpec)],
    [say(names.needleLengthUm), quantityWords(fields.needleLengthUm, needleLengthSpec)],
    [say(names.pinCount), quantityWords(fields.pinCount, pinsSpec)],
    [say(names.toleranceUm), quantityWords(fields.toleranceUm, toleranceSpec)],
    [say(names.speedUnit), say(speedUnitLabels[fields.speedUnit])],
    [say(names.speedSteps), quantityWords(fields.speedSteps, speedStepsSpec)],
    [say(names.uses), fields.uses.map(useWords).join('; ') || say(noneLabel)],
    [say(names.isotretinoin), labelWords(fields.isotretinoin)],
  ];
};

/** A product, without its lots. */
export const productFacts = (fields: ProductFields): readonly SessionFact[] => {
  const names = productFieldLabels;
  return [
    [say(names.kind), say(productKindLabels[fields.kind])],
    [say(names.name), words(fields.name)],
    [say(names.maker), words(fields.maker)],
    [say(names.active), words(fields.active)],
    [say(names.inci), words(fields.inci)],
    [say(names.form), fields.form === null ? notRecorded() : say(productFormLabels[fields.form])],
    [say(names.routeClass), say(routeClassLabels[fields.routeClass])],
    [say(names.sterile), say(sterileLabels[fields.sterile])],
    [say(names.unit), say(amountUnitNames[fields.unit])],
    [say(names.keepDays), quantityWords(fields.keepDays, keepDaysSpec)],
    [say(names.needleLengthUm), quantityWords(fields.needleLengthUm, needleLengthSpec)],
    [say(names.pinCount), quantityWords(fields.pinCount, pinsSpec)],
    [say(names.singleUse), say(singleUseLabels[fields.singleUse])],
    [say(names.gtins), fields.gtins.join('; ') || say(noneLabel)],
  ];
};

/** A lot; what happened to its packs is told by its movements. */
export const lotFacts = (fields: LotFields): readonly SessionFact[] => [
  [say(lotFieldLabels.lot), words(fields.lot)],
  [say(lotFieldLabels.expiry), dateWords(fields.expiry)],
];
