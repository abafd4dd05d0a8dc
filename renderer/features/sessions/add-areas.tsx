import { useState } from 'react';
import { useIntl } from 'react-intl';
import {
  regionGroupMessages,
  regionMessages,
  sideMessages,
} from '../../../shared/regions/region-messages.ts';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import {
  regionGroups,
  regionInfo,
  regions,
  sides,
  type RegionSide,
} from '../../../shared/regions/regions.ts';
import { fold } from '../../../shared/text/fold.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import styles from './session-form.module.css';

interface AddAreasProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Areas that are in the session, as "region/side". */
  readonly present: ReadonlySet<string>;
  readonly onToggle: (area: RegionSide) => void;
}

/** All regions by name and side: the way to choose areas with the keyboard. */
export const AddAreas = ({ open, onClose, present, onToggle }: AddAreasProps) => {
  const intl = useIntl();
  const [query, setQuery] = useState('');
  const wanted = fold(query.trim());
  const named = regions.map((region) => ({ region, name: intl.formatMessage(regionMessages[region]) }));
  const shown = named.filter(({ name }) => fold(name).includes(wanted));
  return (
    <Dialog
      open={open}
      wide
      onClose={onClose}
      title={intl.formatMessage({
        id: 'sessions.add-areas.title',
        defaultMessage: 'Which areas are treated?',
      })}
      actions={
        <Button kind="primary" onPress={onClose}>
          {intl.formatMessage(
            {
              id: 'sessions.add-areas.done',
              defaultMessage:
                '{count, plural, =0 {Back to the session} one {Use # area} other {Use # areas}}',
            },
            { count: present.size },
          )}
        </Button>
      }
    >
      <SearchInput
        label={intl.formatMessage({ id: 'sessions.add-areas.find', defaultMessage: 'Find a region' })}
        hideLabel={false}
        autoFocus
        value={query}
        onChange={setQuery}
      />
      {regionGroups.map((group) => {
        const members = shown.filter(({ region }) => regionInfo(region).group === group);
        return members.length === 0 ? null : (
          <section key={group}>
            <h3 className="label">{intl.formatMessage(regionGroupMessages[group])}</h3>
            <div className={styles.regions}>
              {members.map(({ region, name }) => (
                <div key={region} className={styles.regionRow} role="group" aria-label={name}>
                  <span>{name}</span>
                  {sides.map((side) => (
                    <Chip
                      key={side}
                      pressed={present.has(regionSideKey({ region, side }))}
                      onPress={() => onToggle({ region, side })}
                    >
                      {intl.formatMessage(sideMessages[side])}
                      <span className="visually-hidden">{`, ${name}`}</span>
                    </Chip>
                  ))}
                </div>
              ))}
            </div>
          </section>
        );
      })}
      {shown.length === 0 && (
        <p className="muted">
          {intl.formatMessage({ id: 'sessions.add-areas.none', defaultMessage: 'No region has this name.' })}
        </p>
      )}
    </Dialog>
  );
};
