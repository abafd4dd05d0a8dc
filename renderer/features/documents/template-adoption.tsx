import { CircleCheck } from 'lucide-react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import type { TemplateInfo } from '../../../shared/templates/template.ts';
import { Icon } from '../../ui/icon.tsx';
import { useHome } from '../vault/home-context.tsx';
import styles from './documents-page.module.css';

interface Props {
  readonly template: TemplateInfo;
  readonly read: boolean;
  readonly onRead: (read: boolean) => void;
}

/** Whether the text may be used: by whom and when it was adopted, or the statement to be ticked first. */
export const TemplateAdoption = ({ template, read, onRead }: Props) => {
  const intl = useIntl();
  const { practice, user, timeZone } = useHome();
  if (template.adoptedAt !== null) {
    return (
      <section className={styles.adoption}>
        <h2 className="heading">
          {intl.formatMessage({ id: 'documents.in-use', defaultMessage: 'In use' })}
        </h2>
        <p className={styles.adopted}>
          <Icon of={CircleCheck} className="ok" />
          <span>
            {intl.formatMessage(
              { id: 'documents.adopted-by', defaultMessage: 'Adopted by {name}' },
              { name: template.adoptedBy ?? '' },
            )}
            <span className="caption">
              {intl.formatMessage(
                { id: 'documents.adopted-at', defaultMessage: '{date} at {time}, version {version}' },
                {
                  date: formatDate(dateOfInstant(template.adoptedAt, timeZone)),
                  time: formatTime(template.adoptedAt, timeZone),
                  version: template.version,
                },
              )}
            </span>
          </span>
        </p>
      </section>
    );
  }
  const consequence = {
    consent: intl.formatMessage({
      id: 'documents.open.consent',
      defaultMessage: 'Until then no patient can be asked to sign it.',
    }),
    aftercare: intl.formatMessage({
      id: 'documents.open.aftercare',
      defaultMessage: 'Until then it is not printed for a patient.',
    }),
  };
  return (
    <section className={styles.adoption}>
      <h2 className="heading">
        {intl.formatMessage({ id: 'documents.not-in-use', defaultMessage: 'Not in use yet' })}
      </h2>
      <p>
        {intl.formatMessage({
          id: 'documents.open.what',
          defaultMessage: 'Somebody of the practice reads the whole text and adopts it under their name.',
        })}
      </p>
      <p className="caption">{consequence[template.kind]}</p>
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
