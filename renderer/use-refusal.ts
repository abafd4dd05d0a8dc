import { useIntl } from 'react-intl';
import { contract, type ChannelName } from '../shared/ipc/contract.ts';
import { roleHolders } from '../shared/labels/practice-labels.ts';
import type { Message } from '../shared/labels/message.ts';
import { useHome } from './features/vault/home-context.tsx';

const onlyThey: Message = { id: 'role.only', defaultMessage: 'Only {who} can do this.' };

/**
 * Why the person at work may not use a channel, as a sentence; undefined when they may. `wording` says it in other words,
 * with who may as `{who}`. The vault asks for the role again: this is only told before it is tried.
 */
export const useRefusal = (): ((channel: ChannelName, wording?: Message) => string | undefined) => {
  const intl = useIntl();
  const { role } = useHome().user;
  return (channel, wording = onlyThey) => {
    const { roles } = contract[channel];
    if (roles.includes(role)) return undefined;
    const holders = roles.map((one) => intl.formatMessage(roleHolders[one])).toReversed();
    return intl.formatMessage(wording, { who: intl.formatList(holders, { type: 'disjunction' }) });
  };
};
