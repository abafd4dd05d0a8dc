import { FileSignature } from 'lucide-react';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { isSmallConsentKind, smallConsentKinds } from '../../../shared/consents/small-consent.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { consentKindLabels } from '../../../shared/labels/consent-labels.ts';
import { templateLanguageLabels } from '../../../shared/labels/template-labels.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useHome } from '../vault/home-context.tsx';
import styles from './begin-small-consent.module.css';
import { useBeginSmallConsent } from './use-begin-small-consent.ts';

/** Every text in use that is signed beside the consent to the treatment, by what it is for. */
const useSmallTexts = () => {
  const { templates } = useHome();
  return smallConsentKinds.flatMap((kind) =>
    templates.filter((text) => text.kind === kind && text.adoptedAt !== null),
  );
};

interface BeginSmallConsentProps {
  readonly chart: Pick<Chart, 'patient' | 'concerns' | 'consents'>;
}

/** From the patient's page to a form that is read and signed on the screen: photos, numbing, a guardian, a no. */
export const BeginSmallConsent = ({ chart }: BeginSmallConsentProps): ReactNode => {
  const intl = useIntl();
  const navigate = useNavigate();
  const refusal = useRefusal();
  const texts = useSmallTexts();
  const [open, setOpen] = useState(false);
  const { begin, failure } = useBeginSmallConsent(chart);
  return (
    <>
      <Button
        icon={FileSignature}
        kind="bare"
        className={styles.begin}
        onPress={() => setOpen(true)}
        notYet={refusal('drafts:save')}
      >
        {intl.formatMessage({ id: 'small-consent.begin', defaultMessage: 'Have another form signed' })}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={intl.formatMessage({
          id: 'small-consent.which',
          defaultMessage: 'Which form is to be signed?',
        })}
        actions={
          <Button onPress={() => setOpen(false)}>
            {intl.formatMessage({ id: 'small-consent.none', defaultMessage: 'None' })}
          </Button>
        }
      >
        {failure && <FailureNotice failure={failure} />}
        {texts.length === 0 && (
          <>
            <p>
              {intl.formatMessage({
                id: 'small-consent.not-adopted',
                defaultMessage:
                  'Nobody has read and adopted such a text yet: photos, numbing, a parent or guardian, a no.',
              })}
            </p>
            <Button onPress={() => void navigate({ to: '/documents' })}>
              {intl.formatMessage({ id: 'consent.read-texts', defaultMessage: 'Read the texts' })}
            </Button>
          </>
        )}
        <ul className={styles.texts}>
          {texts.map(({ kind, id, language, title }) => (
            <li key={`${id}/${language}`}>
              <Button
                className={styles.text}
                onPress={() => (isSmallConsentKind(kind) ? begin(kind, { id, language }) : undefined)}
              >
                <span className="strong">{title}</span>{' '}
                <span className="caption">
                  {[
                    ...(isSmallConsentKind(kind) ? [intl.formatMessage(consentKindLabels[kind])] : []),
                    intl.formatMessage(templateLanguageLabels[language]),
                  ].join(', ')}
                </span>
              </Button>
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  );
};
