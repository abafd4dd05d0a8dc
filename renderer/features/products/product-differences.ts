import { useIntl } from 'react-intl';
import { isDate } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import {
  amountUnitNames,
  productFormLabels,
  productKindLabels,
  routeClassLabels,
  singleUseLabels,
  sterileLabels,
} from '../../../shared/labels/product-labels.ts';
import type { Difference } from '../drafts/conflict-notice.tsx';
import { differencesOf } from '../drafts/differences.ts';
import type { LotDraft } from './lot-fields.ts';
import type { ProductDraft } from './product-fields.ts';
import { useChoice } from './use-choice.ts';

/** The fields in which a product's form and the newer record differ, in words. */
export const useProductDifferences = (
  mine: ProductDraft,
  newer: ProductDraft | null,
): readonly Difference[] => {
  const intl = useIntl();
  const choice = useChoice();
  return differencesOf<ProductDraft>(
    [
      [
        intl.formatMessage({ id: 'product.kind', defaultMessage: 'What it is' }),
        ({ kind }) => choice(productKindLabels, kind),
      ],
      [intl.formatMessage({ id: 'product.name', defaultMessage: 'Name' }), ({ name }) => name],
      [intl.formatMessage({ id: 'product.maker', defaultMessage: 'Maker' }), ({ maker }) => maker],
      [
        intl.formatMessage({ id: 'product.active', defaultMessage: 'Active and strength, as on the label' }),
        ({ active }) => active,
      ],
      [
        intl.formatMessage({ id: 'product.route', defaultMessage: 'May it enter open channels?' }),
        ({ routeClass }) => choice(routeClassLabels, routeClass),
      ],
      [
        intl.formatMessage({ id: 'product.sterile', defaultMessage: 'Sterile' }),
        ({ sterile }) => choice(sterileLabels, sterile),
      ],
      [
        intl.formatMessage({ id: 'product.unit', defaultMessage: 'Amounts are noted in' }),
        ({ unit }) => choice(amountUnitNames, unit),
      ],
      [
        intl.formatMessage({ id: 'product.inci', defaultMessage: 'Ingredients (INCI), as on the label' }),
        ({ inci }) => inci,
      ],
      [
        intl.formatMessage({ id: 'product.form', defaultMessage: 'Form' }),
        ({ form }) => choice(productFormLabels, form),
      ],
      [
        intl.formatMessage({ id: 'product.keep', defaultMessage: 'Kept after opening, days' }),
        ({ keepDays }) => keepDays,
      ],
      [
        intl.formatMessage({ id: 'product.needle', defaultMessage: 'Needle length' }),
        ({ needleLengthUm }) => needleLengthUm,
      ],
      [intl.formatMessage({ id: 'product.pins', defaultMessage: 'Pins' }), ({ pinCount }) => pinCount],
      [
        intl.formatMessage({ id: 'product.single-use', defaultMessage: 'Meant for' }),
        ({ singleUse }) => choice(singleUseLabels, singleUse),
      ],
      [
        intl.formatMessage({ id: 'product.gtins', defaultMessage: 'Article numbers (GTIN)' }),
        ({ gtins }) => gtins,
      ],
    ],
    mine,
    newer,
  );
};

/** The fields in which a lot's form and the newer record differ, in words. */
export const useLotDifferences = (mine: LotDraft, newer: LotDraft | null): readonly Difference[] => {
  const intl = useIntl();
  return differencesOf<LotDraft>(
    [
      [intl.formatMessage({ id: 'lot.number', defaultMessage: 'Lot' }), ({ lot }) => lot],
      [
        intl.formatMessage({ id: 'lot.expiry', defaultMessage: 'Expiry' }),
        ({ expiry, unread }) => (expiry !== null && isDate(expiry) ? formatDate(expiry) : unread),
      ],
    ],
    mine,
    newer,
  );
};
