import { Check, History } from 'lucide-react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import {
  carryLast,
  confirmAll,
  hasOpen,
  openCarried,
  takeBackCarried,
} from '../../../shared/sessions/carry.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { UnbrokenDates } from '../../ui/unbroken-dates.tsx';
import { useSessionForm } from './form-context.ts';
import styles from './repeat-last.module.css';

/** The session before, offered to be repeated in one press; then what of it still waits to be confirmed. */
export const RepeatLast = () => {
  const intl = useIntl();
  const { chart, draft, change, devices, products, locale, timeZone, select, say } = useSessionForm();
  const last = chart.lastSession;
  const waits = hasOpen(draft);
  // A session that is entered from paper may have been before the last one.
  if (last && last.startedAt >= draft.startedAt) return null;
  if (!last || (draft.carriedFrom !== null && !waits)) return null;
  const when = {
    ordinal: last.ordinal,
    date: formatDate(dateOfInstant(last.startedAt, timeZone)),
  };
  const words = {
    repeat: intl.formatMessage({ id: 'sessions.repeat', defaultMessage: 'Repeat last session' }),
    confirm: intl.formatMessage({ id: 'sessions.repeat.confirm', defaultMessage: 'Confirm all' }),
    takeBack: intl.formatMessage({ id: 'sessions.repeat.take-back', defaultMessage: 'Take back' }),
  };
  const repeat = (): void => {
    const lists = { devices, products, locale, newKey: newId };
    change({ key: 'carry', label: words.repeat.toLowerCase() }, (before) => carryLast(before, last, lists));
    say(
      intl.formatMessage(
        {
          id: 'sessions.repeat.said',
          defaultMessage:
            'Carried over from session {ordinal} of {date}. Nothing counts until it is confirmed.',
        },
        when,
      ),
    );
  };
  const confirm = (): void => {
    change({ key: 'carry.confirm', label: words.confirm.toLowerCase() }, confirmAll);
    select(new Set(draft.areas.map(regionSideKey)));
  };
  const gone = intl.formatMessage({
    id: 'sessions.repeat.gone',
    defaultMessage: 'What was carried over was taken back',
  });
  const open = openCarried(draft);
  return (
    <div className={styles.repeat} role="status">
      <Icon of={History} />
      <p>
        <UnbrokenDates>
          {waits
            ? intl.formatMessage(
                {
                  id: 'sessions.repeat.open',
                  defaultMessage:
                    'Carried over from session {ordinal} of {date}: {device, select, true {device, } other {}}{areas, plural, =0 {} one {# area, } other {# areas, }}{products, plural, =0 {} one {# product, } other {# products, }}in grey until you confirm or change them.',
                },
                { ...when, ...open, device: String(open.device) },
              )
            : intl.formatMessage(
                {
                  id: 'sessions.repeat.offer',
                  defaultMessage:
                    'Session {ordinal} of {date}: {areas, plural, =0 {no area} one {# area} other {# areas}}{device, select, none {} other {, {device}}}',
                },
                { ...when, areas: last.areas.length, device: last.device?.name ?? 'none' },
              )}
        </UnbrokenDates>
      </p>
      <div className={styles.repeatActions}>
        {waits ? (
          <>
            <Button
              kind="bare"
              onPress={() =>
                change({ key: 'carry.back', label: words.takeBack.toLowerCase(), gone }, takeBackCarried)
              }
            >
              {words.takeBack}
            </Button>
            <Button icon={Check} onPress={confirm}>
              {words.confirm}
            </Button>
          </>
        ) : (
          <Button icon={History} onPress={repeat}>
            {words.repeat}
          </Button>
        )}
      </div>
    </div>
  );
};
