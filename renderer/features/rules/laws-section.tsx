import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { lawPlaceLabels, lawTopicLabels } from '../../../shared/labels/rule-labels.ts';
import { holdsIn, type Law, lawKey } from '../../../shared/laws/law.ts';
import { Button } from '../../ui/button.tsx';
import { RowList } from '../../ui/row-list.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useOpenRow } from '../patients/open-form.ts';
import { PlaceRow } from '../table-rows/place-row.tsx';
import type { TableRowOpen } from '../table-rows/table-row-start.tsx';
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
  const left = useOpenRow();
  const [open, setOpen] = useState<TableRowOpen | null>(left?.kind === 'law' ? { draft: left.id } : null);
  const here = found.filter(({ place }) => holdsIn(place, practice.country));
  const rows = [...here, ...found.filter((law) => !here.includes(law))];
  return (
    <section className={styles.group} aria-labelledby="rules-laws">
      <div className="between">
        <h2 id="rules-laws" className="heading">
          {intl.formatMessage({ id: 'laws.title', defaultMessage: 'Local law' })}
        </h2>
        {may && (
          <Button icon={Plus} onPress={() => setOpen({ row: null })}>
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
      <RowList>
        {rows.map((law) => (
          <LawEntry
            key={lawKey(law)}
            law={law}
            here={here.includes(law)}
            onChange={may ? () => setOpen({ row: lawKey(law) }) : undefined}
          />
        ))}
      </RowList>
      {may && open !== null && (
        <LawDialog open={open} laws={laws} place={practice.country} onClose={() => setOpen(null)} />
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
    <PlaceRow
      title={title}
      elsewhere={!here}
      source={source}
      on={on}
      unused={inUse ? null : intl.formatMessage({ id: 'laws.struck', defaultMessage: 'Struck out' })}
      changed={
        by === null || at === null
          ? null
          : intl.formatMessage(
              { id: 'laws.changed', defaultMessage: 'Changed by {by}, {date}.' },
              { by, date: formatDate(dateOfInstant(at, timeZone)) },
            )
      }
      onChange={onChange}
      more={by !== null && <EarlierVersions quiet type="law" id={lawKey(law)} title={title} />}
    >
      <p>{text}</p>
      {appliesTo !== '' && <p>{appliesTo}</p>}
    </PlaceRow>
  );
};
