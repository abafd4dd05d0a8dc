import { useIntl } from 'react-intl';
import type { TemplateFields } from '../../../shared/templates/template.ts';
import type { StudioText } from '../../../shared/templates/version.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { refreshedByTexts } from './refreshed.ts';
import styles from '../documents/documents-page.module.css';

interface Props {
  readonly text: StudioText;
  readonly offered: TemplateFields;
  readonly onLook: () => void;
}

/** A newer text came with the program: what differs, and taking it over as the next version. */
export const OfferedText = ({ text, offered, onLook }: Props) => {
  const intl = useIntl();
  const save = useChange('templates:save', refreshedByTexts);
  const notTheirs = useRefusal()('templates:save');
  const { id, language, newest } = text;
  const note = intl.formatMessage({
    id: 'offered.note',
    defaultMessage: 'Newer text of the program taken over',
  });
  return (
    <section className={styles.adoption}>
      <h2 className="heading">
        {intl.formatMessage({ id: 'offered.title', defaultMessage: 'The program has a newer text' })}
      </h2>
      <p>
        {intl.formatMessage({
          id: 'offered.what',
          defaultMessage: 'Your own versions stay. You can take it over as the next one, or leave it.',
        })}
      </p>
      <div className="row-wrap">
        <Button onPress={onLook}>
          {intl.formatMessage({ id: 'offered.look', defaultMessage: 'See what differs' })}
        </Button>
        <Button
          notYet={notTheirs ?? ''}
          onPress={() =>
            save
              .mutateAsync({ id, language, after: newest, fields: offered, note, draft: null })
              .catch(() => null)
          }
        >
          {intl.formatMessage(
            { id: 'offered.take', defaultMessage: 'Take over as version {version}' },
            { version: newest + 1 },
          )}
        </Button>
      </div>
      {save.error && <FailureNotice failure={save.error.failure} />}
    </section>
  );
};
