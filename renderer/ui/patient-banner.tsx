import { CircleCheck, CircleDashed, Info, type LucideIcon, OctagonX, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './patient-banner.module.css';
import { uiMessages } from './ui-messages.ts';
import { UnbrokenDates } from './unbroken-dates.tsx';

/** What can hurt, in words; `none` is asked and none, `unknown` is not asked: three different facts. */
export type PatientAlert = {
  readonly id: string;
  readonly level: 'stop' | 'caution' | 'info' | 'none' | 'unknown';
  readonly text: string;
};

type PatientBannerProps = {
  readonly familyName: string;
  readonly givenNames: string;
  /** As written, 04-Mar-1991. */
  readonly born: string;
  readonly age: number;
  readonly skinType?: string;
  readonly number?: string;
  readonly alerts: readonly PatientAlert[];
  /** A small state or action at the far end, such as an offline reader's note. */
  readonly children?: ReactNode;
};

const ICONS: Readonly<Record<PatientAlert['level'], LucideIcon>> = {
  stop: OctagonX,
  caution: TriangleAlert,
  info: Info,
  none: CircleCheck,
  unknown: CircleDashed,
};

/** More than these are set smaller, so that the banner leaves room for the work. */
const fewAlerts = 3;

const TONES = { stop: 'stop', caution: 'caution', info: 'info', none: 'muted', unknown: 'caution' } as const;

/** Who it is and what can hurt; never scrolls away. Only a stop is a pill, so that it is the one thing that shouts. */
export function PatientBanner(props: PatientBannerProps) {
  const { familyName, givenNames, born, age, skinType, number, alerts } = props;
  const intl = useIntl();
  const family = familyName.trim().toLocaleUpperCase(intl.locale);
  const given = givenNames.trim();
  return (
    <section
      className={classNames(styles.banner, alerts.length > fewAlerts && styles.many)}
      aria-label={intl.formatMessage(uiMessages.patient)}
    >
      <div className={styles.person}>
        <p className={styles.name}>
          <bdi>
            {family !== '' && <b>{family}</b>}
            {family !== '' && given !== '' && ', '}
            {given}
          </bdi>
        </p>
        <p className={styles.facts}>
          <span>
            {intl.formatMessage(uiMessages.born)} <b className="date">{born}</b>{' '}
            {intl.formatMessage(uiMessages.years, { age })}
          </span>
          {skinType && (
            <span>
              {intl.formatMessage(uiMessages.skinType)} <b>{skinType}</b>
            </span>
          )}
          {number && (
            <span className={styles.number}>
              {intl.formatMessage(uiMessages.patientNumber)} <b>{number}</b>
            </span>
          )}
        </p>
      </div>
      <ul className={styles.alerts}>
        {alerts.map(({ id, level, text }) => (
          <li key={id} className={classNames(styles.alert, styles[level], TONES[level])}>
            <Icon of={ICONS[level]} />
            <span>
              <UnbrokenDates>{text}</UnbrokenDates>
            </span>
          </li>
        ))}
      </ul>
      {props.children}
    </section>
  );
}
