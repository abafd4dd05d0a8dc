import { CircleCheck } from 'lucide-react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import { isConsentKind } from '../../../shared/templates/kinds.ts';
import type { StudioText } from '../../../shared/templates/version.ts';
import { Icon } from '../../ui/icon.tsx';
import { useHome } from '../vault/home-context.tsx';
import styles from './documents-page.module.css';

interface Props {
  readonly text: StudioText;
  /** The version that is being read. */
  readonly version: number;
  readonly read: boolean;
  readonly onRead: (read: boolean) => void;
}

/** Whether the text may be used: by whom and when it was adopted, and the statement to be ticked before another is. */
export const TemplateAdoption = ({ text, version, read, onRead }: Props) => (
  <>
    {text.inUse && <InUse inUse={text.inUse} />}
    {text.inUse?.version !== version && text.retired === null && (
      <NotInUse text={text} version={version} read={read} onRead={onRead} />
    )}
  </>
);

const InUse = ({ inUse }: { readonly inUse: NonNullable<StudioText['inUse']> }) => {
  const intl = useIntl();
  const { timeZone } = useHome();
  return (
    <section className={styles.adoption}>
      <h2 className="heading">{intl.formatMessage({ id: 'documents.in-use', defaultMessage: 'In use' })}</h2>
      <p className={styles.adopted}>
        <Icon of={CircleCheck} className="ok" />
        <span>
          {intl.formatMessage(
            { id: 'documents.adopted-by', defaultMessage: 'Adopted by {name}' },
            { name: inUse.by },
          )}
          <span className="caption">
            {intl.formatMessage(
              { id: 'documents.adopted-at', defaultMessage: '{date} at {time}, version {version}' },
              {
                date: formatDate(dateOfInstant(inUse.at, timeZone)),
                time: formatTime(inUse.at, timeZone),
                version: inUse.version,
              },
            )}
          </span>
        </span>
      </p>
    </section>
  );
};

const NotInUse = ({ text, version, read, onRead }: Props) => {
  const intl = useIntl();
  const { practice, user } = useHome();
  const isFirst = text.inUse === null;
  const consequence = isConsentKind(text.kind)
    ? intl.formatMessage({
        id: 'documents.open.consent',
        defaultMessage: 'Until then no patient can be asked to sign it.',
      })
    : intl.formatMessage({
        id: 'documents.open.aftercare',
        defaultMessage: 'Until then it is not printed for a patient.',
      });
  return (
    <section className={styles.adoption}>
      <h2 className="heading">
        {isFirst
          ? intl.formatMessage({ id: 'documents.not-in-use', defaultMessage: 'Not in use yet' })
          : intl.formatMessage(
              { id: 'documents.version-not-in-use', defaultMessage: 'Version {version} is not in use' },
              { version },
            )}
      </h2>
      <p>
        {intl.formatMessage({
          id: 'documents.open.what',
          defaultMessage: 'Somebody of the practice reads the whole text and adopts it under their name.',
        })}
      </p>
      {isFirst && <p className="caption">{consequence}</p>}
      <label className={styles.read}>
        <input type="checkbox" checked={read} onChange={(event) => onRead(event.target.checked)} />
        <span>
          {intl.formatMessage(
            {
              id: 'documents.statement',
              defaultMessage: 'I, {name}, have read this to the end and adopt it for {practice}.',
            },
            { name: user.name, practice: practice.name },
          )}
        </span>
      </label>
    </section>
  );
};
