import { useNavigate } from '@tanstack/react-router';
import { ChartColumn } from 'lucide-react';
import { useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';

/** The way from the practice's page to its outcomes. */
export const OutcomesSection = () => {
  const intl = useIntl();
  const navigate = useNavigate();
  const title = intl.formatMessage({ id: 'outcomes.title', defaultMessage: 'Outcomes' });
  return (
    <section aria-labelledby="practice-outcomes">
      <h2 id="practice-outcomes" className="heading">
        {title}
      </h2>
      <p className="caption">
        {intl.formatMessage({
          id: 'outcomes.lead',
          defaultMessage:
            'Improvement, reactions and adverse events of your own cases, by type of striae, skin type, region, depth and number of sessions.',
        })}
      </p>
      <div className="row-wrap">
        <Button icon={ChartColumn} onPress={() => void navigate({ to: '/outcomes' })}>
          {intl.formatMessage({ id: 'outcomes.open', defaultMessage: 'Look at the outcomes' })}
        </Button>
      </div>
    </section>
  );
};
