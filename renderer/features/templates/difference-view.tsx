import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { TemplateFields } from '../../../shared/templates/template.ts';
import styles from './history.module.css';
import { withoutUnchanged, wordDifference, type Piece } from './word-difference.ts';

interface Props {
  readonly before: TemplateFields;
  readonly now: TemplateFields;
}

/** Two versions word by word: what came in is underlined behind a plus, what went is struck through behind a minus. */
export const DifferenceView = ({ before, now }: Props) => {
  const intl = useIntl();
  const lines = [
    { id: 'title', label: intl.formatMessage({ id: 'difference.title', defaultMessage: 'Name' }) },
    {
      id: 'heading',
      label: intl.formatMessage({ id: 'difference.heading', defaultMessage: 'Large heading' }),
    },
    {
      id: 'sourceNote',
      label: intl.formatMessage({ id: 'difference.source-note', defaultMessage: 'Where it comes from' }),
    },
    { id: 'source', label: intl.formatMessage({ id: 'difference.source', defaultMessage: 'Text' }) },
  ] as const;
  const changed = lines.filter(({ id }) => before[id] !== now[id]);
  if (changed.length === 0)
    return (
      <p className={styles.same}>
        {intl.formatMessage({ id: 'difference.none', defaultMessage: 'Word for word the same.' })}
      </p>
    );
  return (
    <>
      {changed.map(({ id, label }) => (
        <section key={id}>
          <h3 className="label">{label}</h3>
          <Words before={before[id]} now={now[id]} />
        </section>
      ))}
    </>
  );
};

const Words = ({ before, now }: { readonly before: string; readonly now: string }) => {
  const pieces = useMemo(() => withoutUnchanged(wordDifference(before, now)), [before, now]);
  return (
    <div className={styles.words}>
      {pieces.map((piece, index) => (
        <One key={index} piece={piece} />
      ))}
    </div>
  );
};

const One = ({ piece }: { readonly piece: Piece }) => {
  const intl = useIntl();
  if (piece.kind === 'left-out')
    return (
      <span className={styles.left}>
        {intl.formatMessage(
          {
            id: 'difference.left-out',
            defaultMessage: '{lines, plural, one {# line unchanged} other {# lines unchanged}}',
          },
          { lines: piece.lines },
        )}
      </span>
    );
  if (piece.kind === 'same') return <span>{piece.text}</span>;
  const added = piece.kind === 'added';
  const Mark = added ? 'ins' : 'del';
  return (
    <Mark className={added ? styles.added : styles.removed}>
      <span className="visually-hidden">
        {added
          ? intl.formatMessage({ id: 'difference.added', defaultMessage: 'Added: ' })
          : intl.formatMessage({ id: 'difference.removed', defaultMessage: 'Removed: ' })}
      </span>
      {piece.text}
    </Mark>
  );
};
