import { X } from 'lucide-react';
import { useIntl } from 'react-intl';
import {
  shelfStates,
  wholeShelf,
  type ShelfFilter,
  type ShelfPage,
} from '../../../shared/documents/shelf-entry.ts';
import { Button } from '../../ui/button.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { shelfKindLabels, shelfStateWords } from './shelf-words.ts';
import styles from './shelf.module.css';

interface ShelfFiltersProps {
  readonly filter: ShelfFilter;
  readonly page: Pick<ShelfPage, 'years' | 'kinds'>;
  readonly onChange: (filter: ShelfFilter) => void;
}

/** By what the shelf is narrowed: words of the title, state, kind, year. */
export const ShelfFilters = ({ filter, page, onChange }: ShelfFiltersProps) => {
  const intl = useIntl();
  const narrowed = JSON.stringify(filter) !== JSON.stringify(wholeShelf);
  const all = intl.formatMessage({ id: 'shelf.filter.all', defaultMessage: 'All' });
  return (
    <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
      <SearchInput
        label={intl.formatMessage({ id: 'shelf.search', defaultMessage: 'Words of the title' })}
        hideLabel={false}
        value={filter.query}
        onChange={(query) => onChange({ ...filter, query: query.slice(0, 200) })}
      />
      <div className={styles.choices}>
        <ComboBox
          label={intl.formatMessage({ id: 'shelf.state', defaultMessage: 'State' })}
          reserveLine={false}
          note={filter.state === null ? all : undefined}
          options={shelfStates.map((value) => ({
            value,
            label: intl.formatMessage(shelfStateWords[value].label),
          }))}
          value={filter.state}
          onChange={(state) => onChange({ ...filter, state })}
        />
        <ComboBox
          label={intl.formatMessage({ id: 'shelf.kind', defaultMessage: 'Kind' })}
          reserveLine={false}
          note={filter.kind === null ? all : undefined}
          options={page.kinds.map((value) => ({ value, label: intl.formatMessage(shelfKindLabels[value]) }))}
          value={filter.kind}
          onChange={(kind) => onChange({ ...filter, kind })}
        />
        <ComboBox
          label={intl.formatMessage({ id: 'shelf.year', defaultMessage: 'Year' })}
          reserveLine={false}
          note={filter.year === null ? all : undefined}
          options={page.years.map((year) => ({ value: String(year), label: String(year) }))}
          value={filter.year === null ? null : String(filter.year)}
          onChange={(year) => onChange({ ...filter, year: year === null ? null : Number(year) })}
        />
      </div>
      {narrowed && (
        <Button icon={X} onPress={() => onChange(wholeShelf)}>
          {intl.formatMessage({ id: 'shelf.filter.clear', defaultMessage: 'Show everything' })}
        </Button>
      )}
    </form>
  );
};
