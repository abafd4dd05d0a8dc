import { CircleSlash, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { lawPlaceLabels, lawTopicLabels } from '../../../shared/labels/rule-labels.ts';
import { holdsIn, type Law, lawKey } from '../../../shared/laws/law.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useHome } from '../vault/home-context.tsx';
import { EarlierVersions } from '../versions/earlier-versions.tsx';
import { LawDialog } from './law-dialog.tsx';
import styles from './rules.module.css';

interface LawsSectionProps {
  /** The rows that a search left, of all places. */
  readonly found: readonly Law[];
}

/** The table of local law: what each source says, those of the own country first; the owner changes it. */
export const LawsSection = ({ found }: LawsSectionProps) => {
  const intl = useIntl();
  const { laws, practice } = useHome();
  const may = useRefusal()('laws:save') === undefined;
  const [open, setOpen] = useState<Law | 'new' | null>(null);
  const here = found.filter(({ place }) => holdsIn(place, practice.country));
  const rows = [...here, ...found.filter((law) => !here.includes(law))];
  return (
    <section className={styles.group} aria-labelledby="rules-laws">
      <div className="between">
        <h2 id="rules-laws" className="heading">
          {intl.formatMessage({ id: 'laws.title', defaultMessage: 'Local law' })}
        </h2>
        {may && (
          <Button icon={Plus} onPress={() => setOpen('new')}>
            {intl.formatMessage({ id: 'laws.add', defaultMessage: 'Add a local law' })}
          </Button>
        )}
      </div>
      <p className="caption">
        {intl.formatMessage(
          {
            id: 'laws.lead',
            defaultMessage:
              'What the sources say, with their dates, shown with sessions in {country}. Laws change: read the source, or ask your authority.',
          },
          { country: intl.formatMessage(lawPlaceLabels[practice.country]) },
        )}
      </p>
      <ul className={styles.list}>
        {rows.map((law) => (
          <LawEntry
            key={lawKey(law)}
            law={law}
            here={here.includes(law)}
            onChange={may ? () => setOpen(law) : undefined}
          />
        ))}
      </ul>
      {open !== null && (
        <LawDialog
          law={open === 'new' ? null : open}
          laws={laws}
          place={practice.country}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
};

interface LawEntryProps {
  readonly law: Law;
  /** It holds where the practice works. */
  readonly here: boolean;
  readonly onChange: (() => void) | undefined;
}

const LawEntry = ({ law, here, onChange }: LawEntryProps) => {
  const intl = useIntl();
  const { timeZone } = useHome();
  const { place, topic, text, appliesTo, source, on, inUse, by, at } = law;
  const title = `${intl.formatMessage(lawPlaceLabels[place])}: ${intl.formatMessage(lawTopicLabels[topic])}`;
  return (
    <li className={styles.rule}>
      <div className={styles.text}>
        <h3 className={`${here ? 'strong' : 'muted'} ${styles.head}`}>
          {title}
          {!inUse && (
            <Tag icon={CircleSlash} tone="caution">
              {intl.formatMessage({ id: 'laws.struck', defaultMessage: 'Struck out' })}
            </Tag>
          )}
          {by !== null && inUse && (
            <Tag icon={Pencil} tone="accent">
              {intl.formatMessage({ id: 'rules.own', defaultMessage: 'Changed here' })}
            </Tag>
          )}
        </h3>
        <p>{text}</p>
        {appliesTo !== '' && <p>{appliesTo}</p>}
        <span className={styles.source}>
          {intl.formatMessage(
            {
              id: 'laws.source',
              defaultMessage: 'Source: {source}, {dated, select, yes {{date}} other {date not known}}.',
            },
            { source, dated: on === null ? 'no' : 'yes', date: on === null ? '' : formatDate(on) },
          )}
        </span>
        {by !== null && at !== null && (
          <span className={styles.source}>
            {intl.formatMessage(
              { id: 'laws.changed', defaultMessage: 'Changed by {by}, {date}.' },
              { by, date: formatDate(dateOfInstant(at, timeZone)) },
            )}
          </span>
        )}
      </div>
      <div className={styles.actions}>
        {onChange && (
          <Button
            label={intl.formatMessage({ id: 'rules.change-of', defaultMessage: 'Change {title}' }, { title })}
            onPress={onChange}
          >
            {intl.formatMessage({ id: 'rules.change', defaultMessage: 'Change' })}
          </Button>
        )}
        {by !== null && <EarlierVersions quiet type="law" id={lawKey(law)} title={title} />}
      </div>
    </li>
  );
};
