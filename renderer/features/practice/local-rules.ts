import type { Message } from '../../../shared/labels/message.ts';
import type { Country } from '../../../shared/practice/practice.ts';

const scotland: Message = {
  id: 'local-rules.scotland',
  defaultMessage:
    'Stria shows a note from 1.5\u202fmm depth, for radiofrequency and for intimate areas, because Scotland’s Act of 2026 names them.',
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

/** What choosing a country changes (domain.md 2.16); `{country}` is its name. */
export const localRulesMessage = (country: Country): Message => {
  if (country === 'GB-SCT') return scotland;
  return country === 'other' ? elsewhere : none;
};
