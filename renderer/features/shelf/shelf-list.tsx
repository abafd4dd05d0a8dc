import { FolderOpen } from 'lucide-react';
import type { UIEvent } from 'react';
import { useIntl } from 'react-intl';
import { mostPapers } from '../../../shared/printing/printing.ts';
import { Empty } from '../../ui/empty.tsx';
import { ShowOlder } from '../../ui/show-older.tsx';
import { ShelfRow, type ShelfRowProps } from './shelf-row.tsx';
import styles from './shelf.module.css';
import type { Ticked } from './use-drawn-scans.ts';
import type { Shelf } from './use-shelf.ts';

interface ShelfListProps extends Pick<ShelfRowProps, 'patient' | 'onSee' | 'onReturned'> {
  readonly shelf: Shelf;
  readonly chosen: ReadonlyMap<string, Ticked>;
  readonly onChoose: (chosen: ReadonlyMap<string, Ticked>) => void;
}

const nearEndPx = 400;

/** The lines of the shelf, needed ones first, then the newest; older ones come as the end is reached. */
export const ShelfList = ({ shelf, chosen, onChoose, ...row }: ShelfListProps) => {
  const intl = useIntl();
  const { entries, page, hasMore, showMore } = shelf;
  const label = intl.formatMessage({ id: 'shelf.list', defaultMessage: 'Documents, newest first' });
  const choose = (entry: Ticked, on: boolean): void => {
    const next = new Map(chosen);
    if (on && next.size < mostPapers) next.set(entry.key, entry);
    else next.delete(entry.key);
    onChoose(next);
  };
  const onScroll = (event: UIEvent<HTMLElement>): void => {
    const { scrollHeight, scrollTop, clientHeight } = event.currentTarget;
    if (hasMore && scrollHeight - scrollTop - clientHeight < nearEndPx) void showMore();
  };
  return (
    <section className={styles.sheet} aria-label={label} tabIndex={0} onScroll={onScroll}>
      <div className={styles.head}>
        <h1 className="heading">
          {intl.formatMessage({ id: 'shelf.title', defaultMessage: 'Documents of the patient' })}
        </h1>
        <span className="caption" role="status">
          {page
            ? intl.formatMessage(
                { id: 'shelf.count', defaultMessage: '{total, number} of {all, number}' },
                { total: page.total, all: page.all },
              )
            : intl.formatMessage({ id: 'shelf.reading', defaultMessage: 'Reading the documents' })}
        </span>
      </div>
      {page?.all === 0 && (
        <Empty
          icon={FolderOpen}
          title={intl.formatMessage({ id: 'shelf.none.title', defaultMessage: 'No documents yet' })}
        >
          {intl.formatMessage({
            id: 'shelf.none.text',
            defaultMessage:
              'Everything that is signed, printed or attached for this patient stands here, with what is still needed.',
          })}
        </Empty>
      )}
      {page && page.all > 0 && page.total === 0 && (
        <p className={`muted ${styles.foot}`}>
          {intl.formatMessage({ id: 'shelf.none-fits', defaultMessage: 'No document fits this choice.' })}
        </p>
      )}
      <ul className={styles.list} aria-label={label}>
        {entries.map((entry) => (
          <ShelfRow
            key={entry.key}
            entry={entry}
            chosen={chosen.has(entry.key)}
            onChoose={(on) => choose(entry, on)}
            {...row}
          />
        ))}
      </ul>
      {hasMore && <ShowOlder className={styles.foot} onPress={showMore} />}
    </section>
  );
};
