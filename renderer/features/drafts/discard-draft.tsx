import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

interface DiscardDraftProps {
  /** What the words belong to: "screening of NGUYỄN". */
  readonly what: string;
  readonly onDiscard: () => Promise<void>;
}

/** Throws a form's words away; asked once, because it cannot be undone. */
export const DiscardDraft = ({ what, onDiscard }: DiscardDraftProps) => {
  const intl = useIntl();
  const [asking, setAsking] = useState(false);
  const throwAway = intl.formatMessage({ id: 'drafts.discard', defaultMessage: 'Throw draft away' });
  return (
    <>
      <Button kind="bare" onPress={() => setAsking(true)}>
        {throwAway}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={intl.formatMessage(
          { id: 'drafts.discard.title', defaultMessage: 'Throw away the draft: {what}?' },
          { what },
        )}
        danger={
          <Button kind="danger-solid" onPress={onDiscard}>
            {throwAway}
          </Button>
        }
        actions={
          <Button onPress={() => setAsking(false)}>
            {intl.formatMessage({ id: 'drafts.discard.keep', defaultMessage: 'Keep draft' })}
          </Button>
        }
      >
        <p>
          {intl.formatMessage({
            id: 'drafts.discard.text',
            defaultMessage: 'What was typed here and not saved is lost. Saved records are not touched.',
          })}
        </p>
      </Dialog>
    </>
  );
};
