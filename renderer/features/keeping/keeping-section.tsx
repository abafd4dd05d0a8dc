import { useNavigate } from '@tanstack/react-router';
import { Archive, Combine } from 'lucide-react';
import { useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { useRefusal } from '../../use-refusal.ts';

/** The ways to what is kept how long, for owners, and to charts that may be of one person. */
export const KeepingSection = () => {
  const intl = useIntl();
  const navigate = useNavigate();
  const refusal = useRefusal();
  return (
    <section aria-labelledby="practice-keeping">
      <h2 id="practice-keeping" className="heading">
        {intl.formatMessage({ id: 'keeping.title', defaultMessage: 'Keeping records' })}
      </h2>
      <p className="caption">
        {intl.formatMessage({
          id: 'keeping.section',
          defaultMessage:
            'How long each record is kept and why, which are past their time, and charts that may be of one person.',
        })}
      </p>
      <div className="row-wrap">
        {refusal('keeping:review') === undefined && (
          <Button icon={Archive} onPress={() => void navigate({ to: '/keeping' })}>
            {intl.formatMessage({ id: 'keeping.section.review', defaultMessage: 'Review list and periods' })}
          </Button>
        )}
        <Button icon={Combine} onPress={() => void navigate({ to: '/duplicates' })}>
          {intl.formatMessage({ id: 'duplicates.title', defaultMessage: 'Possible duplicates' })}
        </Button>
      </div>
    </section>
  );
};
