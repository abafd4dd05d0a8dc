import { Fragment } from 'react';

/** A written date, 04-Mar-1991 or 04-Mar, as its own part of the text. */
const dates = /(\b\d{2}-\p{L}{3}(?:-\d{4})?\b)/u;

/** A text in which no date breaks at its hyphens. */
export function UnbrokenDates({ children }: { readonly children: string }) {
  return children.split(dates).map((part, index) =>
    index % 2 === 1 ? (
      <span key={index} className="date">
        {part}
      </span>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
