import { Clock } from 'lucide-react';
import { useIntl } from 'react-intl';
import { formatTime } from '../../../shared/dates/format.ts';
import { Button } from '../../ui/button.tsx';
import { useSessionForm } from './form-context.ts';
import { TimeText } from './typed-time.tsx';
import own from './product-row.module.css';

interface AppliedTimeProps {
  readonly label: string;
  readonly text: string;
  /** Where the record holds it. */
  readonly path: string;
  readonly onText: (text: string) => void;
}

/** When a product was put on: typed, or now with one press; on a paper that is keyed in there is no now. */
export const AppliedTime = ({ label, text, path, onText }: AppliedTimeProps) => {
  const intl = useIntl();
  const { draft, timeZone } = useSessionForm();
  const now = intl.formatMessage({ id: 'sessions.product.applied-now', defaultMessage: 'Now' });
  return (
    <div className={own.applied}>
      <TimeText label={label} text={text} path={path} onText={onText} />
      {draft.paper === null && (
        <Button icon={Clock} onPress={() => onText(formatTime(Date.now(), timeZone))}>
          {now}
          <span className="visually-hidden">{`, ${label}`}</span>
        </Button>
      )}
    </div>
  );
};
