import { PenLine } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { TimelineEvent } from '../../../shared/ipc/views.ts';
import { consentKindLabels } from '../../../shared/labels/consent-labels.ts';
import { TimelineRow } from '../../ui/timeline.tsx';
import { useSmallConsentState } from './small-consent-words.ts';
import { useOpenConsent } from './use-open-consent.ts';

interface SmallConsentEventProps {
  readonly event: Extract<TimelineEvent, { kind: 'small-consent' }>;
  readonly date: string;
}

/** One of the smaller consents in the history: what it was for and how it stands. */
export const SmallConsentEvent = ({ event, date }: SmallConsentEventProps) => {
  const intl = useIntl();
  const stateOf = useSmallConsentState();
  const { open } = useOpenConsent();
  return (
    <TimelineRow
      date={date}
      mark={{ icon: PenLine }}
      title={intl.formatMessage(
        { id: 'history.small-consent', defaultMessage: '{kind}: {state}' },
        { kind: intl.formatMessage(consentKindLabels[event.consent.kind]), state: stateOf(event.consent) },
      )}
      onOpen={() => void open(event.consent.id)}
    >
      {event.by}
    </TimelineRow>
  );
};
