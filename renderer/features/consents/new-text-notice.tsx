import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useAnswer } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ChangedText } from '../handovers/changed-text.tsx';
import { useConsentForm } from './consent-form.ts';

/** A newer text was adopted since the patient signed: what changed, which the patient is shown first. */
export const NewTextNotice = (): ReactNode => {
  const intl = useIntl();
  const { chart, draft } = useConsentForm();
  const changes = useAnswer('consents:changes', { patient: chart.patient.id, template: draft.template });
  const [shown, setShown] = useState(false);
  if (!changes.data) return null;
  const title = intl.formatMessage({
    id: 'consent.new-text',
    defaultMessage: 'The text changed since it was signed',
  });
  return (
    <>
      <Notice
        level="caution"
        title={title}
        actions={
          <Button onPress={() => setShown(true)}>
            {intl.formatMessage({ id: 'consent.new-text.show', defaultMessage: 'See what changed' })}
          </Button>
        }
      >
        {intl.formatMessage(
          {
            id: 'consent.new-text.why',
            defaultMessage:
              'Version {from} was signed, version {to} is in use. The patient is shown what changed on the first page, and then reads and signs the new text.',
          },
          { from: changes.data.from, to: changes.data.to },
        )}
      </Notice>
      <Dialog
        open={shown}
        onClose={() => setShown(false)}
        title={title}
        actions={
          <Button kind="primary" onPress={() => setShown(false)}>
            {intl.formatMessage({ id: 'consent.new-text.seen', defaultMessage: 'Seen' })}
          </Button>
        }
      >
        <ChangedText changes={changes.data} />
      </Dialog>
    </>
  );
};
