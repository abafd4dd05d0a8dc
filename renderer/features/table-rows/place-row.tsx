import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import { ChangeableRow } from './changeable-row.tsx';

interface PlaceRowProps {
  readonly title: string;
  /** It speaks of a place that is not the practice's. */
  readonly elsewhere?: boolean;
  readonly source: string;
  /** The date of the source; null not known. */
  readonly on: string | null;
  /** What is said of a row that is not in use. */
  readonly unused: string | null;
  /** Who changed it, in one line; null as shipped. */
  readonly changed: string | null;
  /** Left out for who may not change it. */
  readonly onChange: (() => void) | undefined;
  /** Beside the button that changes it. */
  readonly more?: ReactNode;
  /** What the source says. */
  readonly children: ReactNode;
}

/** One row of a table of what sources say about a place, and what the practice made of it. */
export const PlaceRow = ({
  title,
  elsewhere = false,
  source,
  on,
  unused,
  changed,
  onChange,
  more,
  children,
}: PlaceRowProps) => {
  const intl = useIntl();
  return (
    <ChangeableRow
      title={title}
      muted={elsewhere}
      unused={unused}
      changed={changed !== null}
      onChange={onChange}
      more={more}
    >
      {children}
      <span className="caption">
        {intl.formatMessage(
          {
            id: 'laws.source',
            defaultMessage: 'Source: {source}, {dated, select, yes {{date}} other {date not known}}.',
          },
          { source, dated: on === null ? 'no' : 'yes', date: on === null ? '' : formatDate(on) },
        )}
      </span>
      {changed !== null && <span className="caption">{changed}</span>}
    </ChangeableRow>
  );
};
