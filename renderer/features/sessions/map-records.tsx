import { Grid2x2, Pencil } from 'lucide-react';
import { useIntl } from 'react-intl';
import { daveyMessages } from '../../../shared/labels/score-labels.ts';
import { daveyScored, daveyTotal } from '../../../shared/scores/davey.ts';
import { Button } from '../../ui/button.tsx';
import { useMarkWords } from '../body-maps/mark-words.ts';
import { useSessionForm } from './form-context.ts';
import styles from './session-form.module.css';

interface MapRecordsProps {
  readonly onDraw: () => void;
  readonly onDavey: () => void;
}

/** What is drawn on the large map and scored there, and the way to it. */
export const MapRecords = ({ onDraw, onDavey }: MapRecordsProps) => {
  const intl = useIntl();
  const markWords = useMarkWords();
  const { draft } = useSessionForm();
  const total = daveyTotal(draft.davey);
  const scored = daveyScored(draft.davey);
  const drawn = markWords(draft.marks);
  const said = [
    drawn,
    scored > 0 &&
      `${intl.formatMessage(daveyMessages.title)} ${
        total === null
          ? intl.formatMessage(daveyMessages.noTotal, { scored })
          : intl.formatMessage(daveyMessages.total, { total })
      }`,
  ].filter(Boolean);
  return (
    <div className={styles.footRow}>
      <Button kind="bare" icon={Pencil} onPress={onDraw}>
        {intl.formatMessage({ id: 'sessions.map.draw', defaultMessage: 'Draw on the map' })}
      </Button>
      <Button kind="bare" icon={Grid2x2} onPress={onDavey}>
        {intl.formatMessage(daveyMessages.title)}
      </Button>
      {said.length > 0 && <p className="caption">{said.join('; ')}</p>}
    </div>
  );
};
