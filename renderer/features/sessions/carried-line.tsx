import { History } from 'lucide-react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { carriedMessages, carriedValueLabels } from '../../../shared/labels/session-labels.ts';
import { carriedParts } from '../../../shared/sessions/carried-parts.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import { Tag } from '../../ui/tag.tsx';
import { useAreaNames } from '../../use-area-names.ts';

/** Which values of a sealed session were taken over from the one before. */
export const CarriedLine = ({
  session,
  timeZone,
}: {
  readonly session: Session;
  readonly timeZone: string;
}) => {
  const intl = useIntl();
  const nameOf = useAreaNames();
  if (!session.carried) return null;
  const { device, areas, products } = carriedParts(session);
  const what = [
    ...(device ? [intl.formatMessage(carriedMessages.device)] : []),
    ...areas.map(({ area, values }) =>
      intl.formatMessage(carriedMessages.area, {
        area: nameOf(area),
        values: intl.formatList(values.map((value) => intl.formatMessage(carriedValueLabels[value]))),
      }),
    ),
    ...products,
  ];
  const { ordinal, startedAt } = session.carried;
  return (
    <Tag icon={History}>
      {intl.formatMessage(carriedMessages.from, {
        ordinal,
        date: formatDate(dateOfInstant(startedAt, timeZone)),
        what: what.join('; '),
      })}
    </Tag>
  );
};
