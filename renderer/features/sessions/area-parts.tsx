import { useIntl } from 'react-intl';
import { partsOfRegion, sortParts, type AreaPart } from '../../../shared/regions/area-parts.ts';
import { areaPartMessages } from '../../../shared/regions/part-messages.ts';
import { shared } from '../../../shared/sessions/edit-areas.ts';
import type { DraftArea } from '../../../shared/sessions/session-draft.ts';
import { ChipGroup } from '../../ui/chip-group.tsx';

/** The parts that all of these areas can name; none where they are divided differently, or not at all. */
export const partsOfAll = (areas: readonly DraftArea[]): readonly AreaPart[] => {
  const [first, ...others] = areas.map(({ region }) => partsOfRegion(region));
  return first && others.every((each) => each.join(' ') === first.join(' ')) ? first : [];
};

interface AreaPartsProps {
  readonly areas: readonly DraftArea[];
  readonly label: string;
  readonly carried: boolean;
  readonly onChange: (edit: (area: DraftArea) => DraftArea) => void;
}

/** Which parts of the selected areas were needled; the same as on the detail drawings of the map. */
export const AreaParts = ({ areas, label, carried, onChange }: AreaPartsProps) => {
  const intl = useIntl();
  const chosen = shared(areas, ({ parts }) => parts.join(' '));
  return (
    <ChipGroup<AreaPart>
      label={label}
      note={
        chosen?.mixed
          ? intl.formatMessage({ id: 'sessions.area.mixed', defaultMessage: 'Mixed' })
          : intl.formatMessage({
              id: 'sessions.area.parts-none',
              defaultMessage: 'none: no part is named',
            })
      }
      values={chosen?.mixed ? [] : (areas[0]?.parts ?? [])}
      carried={carried}
      options={partsOfAll(areas).map((value) => ({
        value,
        label: intl.formatMessage(areaPartMessages[value]),
      }))}
      onChange={(values) => onChange((area) => ({ ...area, parts: sortParts(area.region, values) }))}
    />
  );
};
