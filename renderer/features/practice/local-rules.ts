import type { Message } from '../../../shared/labels/message.ts';
import { holdsIn, type Law } from '../../../shared/laws/law.ts';
import type { Country } from '../../../shared/practice/practice.ts';

const some: Message = {
  id: 'local-rules.some',
  defaultMessage:
    'Stria holds {count, plural, one {# note} other {# notes}} on local law for {country}, each with its source and date: {topics}.',
};
const none: Message = {
  id: 'local-rules.none',
  defaultMessage:
    'Stria holds no local rules for {country} yet. The clinical questions are the same everywhere; ask your authority or professional body what applies to you.',
};
const elsewhere: Message = {
  id: 'local-rules.elsewhere',
  defaultMessage:
    'Stria holds no local rules for your country. The clinical questions are the same everywhere; ask your authority or professional body what applies to you.',
};

/** The laws of the table that hold where a practice works, as far as they are in use. */
export const lawsIn = (country: Country, laws: readonly Law[]): readonly Law[] =>
  laws.filter(({ place, inUse }) => inUse && holdsIn(place, country));

/** What choosing a country changes (domain.md 2.16); `{country}` is its name, `{topics}` what its laws speak of. */
export const localRulesMessage = (country: Country, laws: readonly Law[]): Message => {
  if (lawsIn(country, laws).length > 0) return some;
  return country === 'other' ? elsewhere : none;
};
