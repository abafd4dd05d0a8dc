import { CircleCheck, CircleHelp, CircleX } from 'lucide-react';
import { useIntl } from 'react-intl';
import { photoPurposes } from '../../../shared/consents/photo-purposes.ts';
import { photoConsentLabels, photoUseLabels } from '../../../shared/labels/photo-labels.ts';
import type { PhotoList } from '../../../shared/photos/photo.ts';
import { Tag } from '../../ui/tag.tsx';
import { ColumnPart } from '../patients/column.tsx';
import styles from './photos.module.css';

const signs = {
  yes: { icon: CircleCheck, tone: 'ok' },
  no: { icon: CircleX, tone: 'caution' },
  'not-asked': { icon: CircleHelp, tone: 'plain' },
} as const;

/** What the patient said about each use of photos. */
export const ConsentPart = ({ consent }: Pick<PhotoList, 'consent'>) => {
  const intl = useIntl();
  return (
    <ColumnPart title={intl.formatMessage({ id: 'photos.uses', defaultMessage: 'Photos may be used for' })}>
      <ul className={styles.uses}>
        {photoPurposes.map((purpose) => (
          <li key={purpose}>
            <span>{intl.formatMessage(photoUseLabels[purpose])}</span>
            <Tag {...signs[consent[purpose]]}>{intl.formatMessage(photoConsentLabels[consent[purpose]])}</Tag>
          </li>
        ))}
      </ul>
    </ColumnPart>
  );
};
