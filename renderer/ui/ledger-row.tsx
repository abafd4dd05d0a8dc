import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './ledger-row.module.css';
import { uiMessages } from './ui-messages.ts';

/** The words over the ledger's columns. */
type LedgerProps = {
  readonly label: string;
  readonly selectedWords: string;
  readonly columns: {
    readonly lastTime?: string;
    readonly depth: string;
    readonly passes: string;
    readonly state: string;
  };
  readonly children: ReactNode;
};

/** The list of areas: rows are toggles, pressed rows are what the editor below sets; tiles in glove mode. */
export function Ledger({ label, selectedWords, columns, children }: LedgerProps) {
  return (
    <div role="group" aria-label={label} className={styles.ledger}>
      <div className={styles.head}>
        <span />
        <span>{selectedWords}</span>
        <span className={styles.number}>{columns.lastTime}</span>
        <span className={styles.number}>{columns.depth}</span>
        <span className={styles.number}>{columns.passes}</span>
        <span>{columns.state}</span>
      </div>
      {children}
    </div>
  );
}

type LedgerRowProps = {
  /** The area with its side; never cut off. */
  readonly name: string;
  /** What is meant of it, under the name: "upper third". */
  readonly parts?: string;
  /** Depths with their unit, "1.50–1.75 mm": under their heading, which names it, they stand without. */
  readonly lastTime?: string;
  readonly depth?: string;
  readonly passes?: string;
  /** Which of the values are carried over: grey and dotted until each is confirmed or set. */
  readonly carried?: { readonly depth: boolean; readonly passes: boolean };
  /** Something of the area is carried over and waits. */
  readonly waits?: boolean;
  /** A tag with the state in words. */
  readonly state: ReactNode;
  /** The same in a word, for the tile of glove mode: "carried". */
  readonly stateWord: string;
  readonly selected: boolean;
  readonly onToggle: () => void;
  readonly id?: string;
};

/** One area: last time against now, and how sure it is. */
export function LedgerRow(props: LedgerRowProps) {
  const {
    name,
    parts,
    lastTime,
    depth,
    passes,
    carried,
    waits = false,
    state,
    stateWord,
    selected,
    onToggle,
    id,
  } = props;
  const number = (waiting = false): string =>
    classNames(styles.number, waiting ? styles.carried : styles.set);
  return (
    <button
      type="button"
      id={id}
      className={classNames(styles.row, waits && styles.rowCarried)}
      aria-pressed={selected}
      onClick={onToggle}
    >
      <span className={styles.box}>
        <Icon of={Check} />
      </span>
      <span className={styles.name}>
        {name}
        {parts && <span className={styles.parts}>{`, ${parts}`}</span>}
      </span>
      <Cell
        className={classNames(styles.number, styles.lastTime)}
        words={uiMessages.lastTime}
        value={lastTime}
      />
      <Cell
        className={classNames(number(carried?.depth), styles.depth)}
        words={uiMessages.depth}
        value={depth}
      />
      <Cell
        className={classNames(number(carried?.passes), styles.passes)}
        words={uiMessages.passes}
        value={passes}
      />
      <span className={styles.state}>{state}</span>
      <span className={styles.word}>{stateWord}</span>
    </button>
  );
}

/** What stands between a number and its unit. */
const unitSpace = '\u202F';

type CellWords = typeof uiMessages.lastTime | typeof uiMessages.depth | typeof uiMessages.passes;

function Cell(props: { readonly className: string; readonly words: CellWords; readonly value?: string }) {
  const intl = useIntl();
  if (props.value === undefined) return <span className={props.className} />;
  const [number, ...unit] = props.value.split(unitSpace);
  return (
    <span className={props.className}>
      <span aria-hidden="true">
        {number}
        {unit.length > 0 && <span className={styles.unit}>{[unitSpace, ...unit]}</span>}
      </span>
      <span className="visually-hidden">{`${intl.formatMessage(props.words, { value: props.value })}, `}</span>
    </span>
  );
}
