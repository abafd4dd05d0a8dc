import {
  Ban,
  CalendarCheck,
  ChartLine,
  ClipboardList,
  FileSignature,
  FileText,
  MapPin,
  Package,
  Paperclip,
  Phone,
  TriangleAlert,
  PenTool,
  Route,
  ShieldAlert,
  StickyNote,
  Undo2,
  UserRound,
  type LucideIcon,
} from 'lucide-react';
import type { KeyboardEvent, UIEvent } from 'react';
import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import { searchKindLabels } from '../../../shared/labels/search-labels.ts';
import type { SearchHit, SearchKind } from '../../../shared/searches/search.ts';
import { markHits, type SnippetPart } from '../../../shared/text/snippet.ts';
import { askedWords } from '../../../shared/text/text-words.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { rowAfterOrEnd } from '../../ui/row-after.ts';
import { useAreaWords } from '../../use-area-names.ts';
import { NotValidTag } from '../corrections/not-valid-notice.tsx';
import { depthWords } from '../patients/depth-words.ts';
import { PersonName } from '../patients/person-name.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import styles from './searches.module.css';
import type { Search } from './use-search.ts';

const icons: Readonly<Record<SearchKind, LucideIcon>> = {
  patient: UserRound,
  session: CalendarCheck,
  course: Route,
  concern: MapPin,
  zone: Ban,
  screening: ShieldAlert,
  consent: FileSignature,
  addendum: FileSignature,
  withdrawal: Undo2,
  correction: StickyNote,
  'adverse-event': TriangleAlert,
  'follow-up': Phone,
  assessment: ChartLine,
  attachment: Paperclip,
  document: FileText,
  product: Package,
  lot: ClipboardList,
  device: PenTool,
};
const nearEndPx = 300;

interface HitListProps {
  readonly id: string;
  readonly search: Search;
  /** What is searched for, to be underlined. */
  readonly text: string;
  readonly onOpen: (hit: SearchHit) => void;
}

/** What was found, newest first, each a way to its record. */
export const HitList = ({ id, search, text, onOpen }: HitListProps) => {
  const intl = useIntl();
  const { hits, loaded, hasMore, showMore } = search;
  const label = intl.formatMessage({ id: 'searches.list', defaultMessage: 'What was found' });
  const onScroll = (event: UIEvent<HTMLElement>): void => {
    const { scrollHeight, scrollTop, clientHeight } = event.currentTarget;
    if (hasMore && scrollHeight - scrollTop - clientHeight < nearEndPx) void showMore();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>): void => {
    const { key, target, currentTarget } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element)) return;
    const rows = [...currentTarget.children];
    const to = rowAfterOrEnd(
      key,
      rows.findIndex((row) => row.contains(target)),
      rows.length,
    );
    if (to === undefined) return;
    event.preventDefault();
    rows[to]?.querySelector('button')?.focus();
    if (hasMore && to === rows.length - 1) void showMore();
  };
  return (
    <section className={styles.sheet} aria-label={label} onScroll={onScroll} tabIndex={0}>
      <p className={`caption ${styles.foot}`} role="status">
        {loaded &&
          intl.formatMessage(
            {
              id: 'searches.found',
              defaultMessage:
                '{found, plural, =0 {Nothing fits. Accents do not matter; a part of each word from its beginning is enough.} one {{more, select, yes {More than one record} other {One record}}} other {{more, select, yes {More than {found} records} other {{found} records}}}}',
            },
            { found: hits.length, more: hasMore ? 'yes' : 'no' },
          )}
      </p>
      <ul id={id} aria-label={label} onKeyDown={onKeyDown}>
        {hits.map((hit) => (
          <li key={`${hit.kind} ${hit.id}`} className={styles.row}>
            <Hit hit={hit} text={text} onOpen={() => onOpen(hit)} />
          </li>
        ))}
      </ul>
      {hasMore && (
        <div className={styles.foot}>
          <Button onPress={showMore}>
            {intl.formatMessage({ id: 'patients.more', defaultMessage: 'Show more' })}
          </Button>
        </div>
      )}
    </section>
  );
};

interface HitProps {
  readonly hit: SearchHit;
  readonly text: string;
  readonly onOpen: () => void;
}

const Hit = ({ hit, text, onOpen }: HitProps) => {
  const intl = useIntl();
  const { dateOf } = useLocalDay();
  const kind = intl.formatMessage(searchKindLabels[hit.kind]);
  const draw = (words: string) => <Marked parts={markHits(words, askedWords(text))} />;
  const name = hit.session
    ? intl.formatMessage(
        { id: 'history.session', defaultMessage: 'Session {number}' },
        { number: hit.session.ordinal },
      )
    : hit.title;
  return (
    <>
      <span className={styles.kind}>
        <Icon of={icons[hit.kind]} small />
      </span>
      <span className={styles.what}>
        <button type="button" className={styles.open} onClick={onOpen}>
          {hit.patient && <PersonName family={hit.patient.family} given={hit.patient.given} draw={draw} />}
          {hit.patient && name !== '' && ': '}
          {name !== '' && <bdi>{hit.session ? name : draw(name)}</bdi>}
          {!hit.patient && name === '' && kind}
        </button>
        {hit.invalid && <NotValidTag />}
        <span className="caption">
          {[
            ...(hit.session ? [] : [kind]),
            ...(hit.kind === 'patient' && hit.patient
              ? [formatDate(hit.patient.born), hit.patient.number]
              : []),
          ].join(', ')}
          {hit.session && <SessionLine session={hit.session} />}
        </span>
        {hit.snippet.length > 0 && <Snippet parts={hit.snippet} />}
      </span>
      <span className={`caption ${styles.when}`}>{formatDate(dateOf(hit.at))}</span>
    </>
  );
};

const SessionLine = ({ session }: { readonly session: NonNullable<SearchHit['session']> }) => {
  const intl = useIntl();
  const areaWords = useAreaWords();
  const depths = depthWords(session.areas, intl.locale);
  const worst =
    session.worst === null
      ? null
      : intl.formatMessage(
          { id: 'searches.worst', defaultMessage: 'reaction up to grade {grade}' },
          { grade: session.worst },
        );
  return [areaWords(session.areas), depths, worst, session.by]
    .filter((part) => part !== null && part !== '')
    .join(', ');
};

/** Words around a hit, the hit itself underlined. */
const Snippet = ({ parts }: { readonly parts: readonly SnippetPart[] }) => (
  <bdi className={styles.snippet}>
    <Marked parts={parts} />
  </bdi>
);

const Marked = ({ parts }: { readonly parts: readonly SnippetPart[] }) =>
  parts.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text));
