import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import { cartridgeLots, type CartridgeLot } from '../../../shared/products/lot-choice.ts';
import { chosenCartridge, withCartridge } from '../../../shared/sessions/choose-cartridge.ts';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { useSessionForm } from './form-context.ts';
import { useLotWords } from './lot-words.ts';

/** The cartridges of the register: one tap fills needle length, pins, lot and expiry. */
export const CartridgeChoice = () => {
  const intl = useIntl();
  const { products, draft, change, locale } = useSessionForm();
  const lotWords = useLotWords();
  const offered = cartridgeLots(products);
  if (offered.length === 0) return null;
  const label = intl.formatMessage({ id: 'sessions.preparation.cartridge', defaultMessage: 'Cartridge' });
  const words = ({ product, lot }: CartridgeLot): string =>
    [
      product.name,
      intl.formatMessage({ id: 'sessions.product.lot-no', defaultMessage: 'lot {lot}' }, { lot: lot.lot }),
      ...lotWords(lot),
      lot.expiry !== null && lotWords(lot).length === 0
        ? intl.formatMessage(
            { id: 'sessions.product.expires', defaultMessage: 'expires {date}' },
            { date: formatDate(lot.expiry) },
          )
        : '',
    ]
      .filter((part) => part !== '')
      .join(' · ');
  return (
    <SingleChipGroup
      label={label}
      value={chosenCartridge(draft, offered, locale)?.lot.id ?? null}
      options={offered.map((each) => ({ value: each.lot.id, label: words(each) }))}
      onChange={(id) => {
        const chosen = offered.find(({ lot }) => lot.id === id);
        if (chosen) {
          change({ key: 'device.cartridge', label: label.toLowerCase() }, (before) =>
            withCartridge(before, chosen, locale),
          );
        }
      }}
    />
  );
};
