import { CircleSlash, Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { ListRow, RowHead } from '../../ui/row-list.tsx';
import { Tag } from '../../ui/tag.tsx';

interface ChangeableRowProps {
  readonly title: string;
  /** It speaks of a place that is not the practice's. */
  readonly muted?: boolean;
  /** What is said of a row that is not in use; null where it is. */
  readonly unused: string | null;
  /** The practice made another one of it. */
  readonly changed: boolean;
  /** What else is told beside the title. */
  readonly tag?: ReactNode;
  /** Left out for who may not change it. */
  readonly onChange: (() => void) | undefined;
  /** Beside the button that changes it. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

/** A row of a table as it came with the program, which the practice may change: whether it did, and the way to do so. */
export const ChangeableRow = ({
  title,
  muted = false,
  unused,
  changed,
  tag,
  onChange,
  more,
  children,
}: ChangeableRowProps) => {
  const intl = useIntl();
  return (
    <ListRow
      actions={
        <>
          {onChange && (
            <Button
              label={intl.formatMessage(
                { id: 'rules.change-of', defaultMessage: 'Change {title}' },
                { title },
              )}
              onPress={onChange}
            >
              {intl.formatMessage({ id: 'rules.change', defaultMessage: 'Change' })}
            </Button>
          )}
          {more}
        </>
      }
    >
      <RowHead muted={muted}>
        {title}
        {unused !== null && (
          <Tag icon={CircleSlash} tone="caution">
            {unused}
          </Tag>
        )}
        {tag}
        {changed && (
          <Tag icon={Pencil} tone="accent">
            {intl.formatMessage({ id: 'rules.own', defaultMessage: 'Changed here' })}
          </Tag>
        )}
      </RowHead>
      {children}
    </ListRow>
  );
};
