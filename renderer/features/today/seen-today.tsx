import {
  CircleCheck,
  CircleDashed,
  CircleSlash,
  ClipboardCheck,
  OctagonX,
  PenLine,
  Sun,
  UserPlus,
  type LucideIcon,
} from 'lucide-react';
import { useIntl } from 'react-intl';
import { formatTime } from '../../../shared/dates/format.ts';
import type { TodayView } from '../../../shared/ipc/views.ts';
import { skinTypeLabels } from '../../../shared/labels/patient-labels.ts';
import type { Message } from '../../../shared/labels/message.ts';
import { Empty } from '../../ui/empty.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { useAgeText } from '../patients/patient-lines.tsx';
import { PersonName } from '../patients/person-name.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import styles from './seen-today.module.css';

type Seen = TodayView['seen'][number];
type What = Seen['what'][number];

const whats: Readonly<Record<What, { readonly icon: LucideIcon; readonly text: Message }>> = {
  session: { icon: CircleCheck, text: { id: 'today.what.session', defaultMessage: 'Session sealed' } },
  consent: { icon: PenLine, text: { id: 'today.what.consent', defaultMessage: 'Consent signed' } },
  declined: { icon: CircleSlash, text: { id: 'today.what.declined', defaultMessage: 'Consent declined' } },
  screening: { icon: ClipboardCheck, text: { id: 'today.what.screening', defaultMessage: 'Screened' } },
  registered: { icon: UserPlus, text: { id: 'today.what.registered', defaultMessage: 'Registered' } },
};
const order: readonly What[] = ['session', 'consent', 'declined', 'screening', 'registered'];

/** Who was here today, newest first, and what was recorded. */
export const SeenToday = ({ seen }: { readonly seen: readonly Seen[] }) => {
  const intl = useIntl();
  const title = intl.formatMessage({ id: 'today.seen', defaultMessage: 'Seen today' });
  return (
    <section className={styles.sheet} aria-label={title}>
      <h2 className={`heading ${styles.title}`}>{title}</h2>
      {seen.length === 0 && (
        <div className={styles.empty}>
          <Empty
            icon={Sun}
            title={intl.formatMessage({
              id: 'today.seen.none',
              defaultMessage: 'Nobody has been seen yet today',
            })}
          >
            {intl.formatMessage({
              id: 'today.seen.none-text',
              defaultMessage: 'Whoever is screened, signs or is treated today stands here with the time.',
            })}
          </Empty>
        </div>
      )}
      <ul>
        {seen
          .toSorted((a, b) => b.at - a.at)
          .map((each) => (
            <SeenRow key={each.patient.id} seen={each} />
          ))}
      </ul>
    </section>
  );
};

const SeenRow = ({ seen }: { readonly seen: Seen }) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const ageText = useAgeText();
  const { timeZone } = useLocalDay();
  const { patient, allergies } = seen;
  return (
    <li className={styles.row}>
      <span className={`tabular ${styles.time}`}>{formatTime(seen.at, timeZone)}</span>
      <span className={styles.person}>
        <button type="button" className={styles.open} onClick={() => go.patient(patient.id)}>
          <PersonName family={patient.family} given={patient.given} />{' '}
          <span className="muted">{ageText(patient.born)}</span>
        </button>
        <span className={`caption ${styles.facts}`}>
          <span>
            {intl.formatMessage(
              { id: 'today.skin-type', defaultMessage: 'skin type {type}' },
              {
                type: intl
                  .formatMessage(skinTypeLabels[seen.skinType])
                  .replace(/^N/, (first) => first.toLocaleLowerCase(intl.locale)),
              },
            )}
          </span>
          {allergies.state === 'some' && (
            <Tag icon={OctagonX} tone="stop">
              {intl.formatMessage(
                { id: 'today.allergies', defaultMessage: 'Allergies: {items}' },
                { items: allergies.items.join('; ') },
              )}
            </Tag>
          )}
          {allergies.state === 'not-asked' && (
            <Tag icon={CircleDashed}>
              {intl.formatMessage({ id: 'today.allergies.not-asked', defaultMessage: 'Allergies not asked' })}
            </Tag>
          )}
        </span>
      </span>
      <span className={styles.what}>
        {order
          .filter((what) => seen.what.includes(what))
          .map((what) => (
            <Tag key={what} icon={whats[what].icon} tone={what === 'session' ? 'ok' : 'plain'}>
              {intl.formatMessage(whats[what].text)}
            </Tag>
          ))}
      </span>
    </li>
  );
};
