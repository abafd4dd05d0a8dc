import { useNavigate } from '@tanstack/react-router';
import { ListChecks, ScrollText } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useAnswer } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { useFresh } from '../patients/use-fresh.ts';

/** What an owner looks after: sessions outside a rule, and all that was written. */
export const OwnerSection = () => {
  const intl = useIntl();
  const navigate = useNavigate();
  useFresh(['reviews:list']);
  const list = useAnswer('reviews:list', {});
  return (
    <section aria-labelledby="practice-owner">
      <h2 id="practice-owner" className="heading">
        {intl.formatMessage({ id: 'owner.title', defaultMessage: 'Looking after the record' })}
      </h2>
      <p className="caption">
        {intl.formatMessage({
          id: 'owner.lead',
          defaultMessage:
            'What was done is always recorded. Sessions that were outside a rule, or went on past a stop, come to you; and you can read who wrote or opened what, and when.',
        })}
      </p>
      <div className="row-wrap">
        <Button icon={ListChecks} onPress={() => void navigate({ to: '/reviews' })}>
          {intl.formatMessage(
            {
              id: 'owner.reviews',
              defaultMessage: 'Sessions to look at{total, plural, =0 {} other { (#)}}',
            },
            { total: list.data?.total ?? 0 },
          )}
        </Button>
        <Button icon={ScrollText} onPress={() => void navigate({ to: '/entries' })}>
          {intl.formatMessage({ id: 'entries.title', defaultMessage: 'What was written' })}
        </Button>
      </div>
    </section>
  );
};
