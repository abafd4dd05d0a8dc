import type { Message } from '../../../shared/labels/message.ts';

/** A session in a list of exposures; what is not valid is named as such. */
export const sessionOfList: Message = {
  id: 'exposures.session',
  defaultMessage: 'Session {ordinal}, {date}{invalid, select, yes {, not valid} other {}}',
};
