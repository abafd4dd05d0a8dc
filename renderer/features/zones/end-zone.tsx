import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Zone } from '../../../shared/zones/zone.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import styles from './zones.module.css';

interface EndZoneProps {
  readonly zone: Zone;
  readonly name: string;
  readonly onClose: () => void;
}

/** Ends an avoid-zone with the reason that stays with it. */
export const EndZone = ({ zone, name, onClose }: EndZoneProps) => {
  const intl = useIntl();
  const end = useChange('zones:end', ['patients:chart']);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const finish = async (): Promise<void> => {
    setAsked(true);
    if (reason.trim() === '') return;
    const { id, revision } = zone;
    await end.mutateAsync({ id, revision, reason: reason.trim() }).then(onClose, () => undefined);
  };
  return (
    <section className={styles.form} aria-label={name}>
      {end.error && <FailureNotice failure={end.error.failure} />}
      <p className="strong">
        {intl.formatMessage({ id: 'zones.end.title', defaultMessage: 'End “{name}”?' }, { name })}
      </p>
      <p className="caption">
        {intl.formatMessage({
          id: 'zones.end.text',
          defaultMessage: 'It is no longer asked for. Sessions that named it keep it.',
        })}
      </p>
      <TextArea
        label={intl.formatMessage({ id: 'zones.end.reason', defaultMessage: 'Why it ends' })}
        rows={2}
        limit={2000}
        value={reason}
        error={
          asked && reason.trim() === ''
            ? intl.formatMessage({ id: 'zones.end.needed', defaultMessage: 'A reason is needed.' })
            : undefined
        }
        onChange={setReason}
      />
      <div className="row-wrap">
        <Button kind="danger" onPress={finish}>
          {intl.formatMessage({ id: 'zones.end.do', defaultMessage: 'End avoid-zone' })}
        </Button>
        <Button onPress={onClose}>
          {intl.formatMessage({ id: 'zones.end.keep', defaultMessage: 'Keep it' })}
        </Button>
      </div>
    </section>
  );
};
