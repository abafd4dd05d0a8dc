import { CircleCheck } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { LongWork } from '../../../shared/works/long-work.ts';
import { Tag } from '../../ui/tag.tsx';
import { WorkLine } from './work-line.tsx';

interface Props {
  readonly work: LongWork | null;
  readonly saved: boolean;
}

/** In the dialog that saves a table: how far that is, and that it is done. */
export const TableSaving = ({ work, saved }: Props) => {
  const intl = useIntl();
  return (
    <>
      <WorkLine work={work} flush />
      <span role="status">
        {saved && (
          <Tag icon={CircleCheck} tone="ok">
            {intl.formatMessage({ id: 'outcomes.save.done', defaultMessage: 'Table saved' })}
          </Tag>
        )}
      </span>
    </>
  );
};
