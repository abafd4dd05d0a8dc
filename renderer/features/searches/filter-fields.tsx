import { useIntl } from 'react-intl';
import { striaeTypes } from '../../../shared/concerns/concern.ts';
import { striaeTypeLabels } from '../../../shared/labels/concern-labels.ts';
import { skinTypeLabels } from '../../../shared/labels/patient-labels.ts';
import { searchedSignLabels, searchKindLabels } from '../../../shared/labels/search-labels.ts';
import { skinTypes } from '../../../shared/patients/patient.ts';
import { withUnit } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { regionMessages, sideMessages } from '../../../shared/regions/region-messages.ts';
import { regions, sides } from '../../../shared/regions/regions.ts';
import {
  asksForSessions,
  searchedSigns,
  searchKinds,
  type SearchFilter,
} from '../../../shared/searches/search.ts';
import { useAnswer } from '../../api.ts';
import { ComboBox } from '../../ui/combo-box.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';

interface FilterFieldsProps {
  readonly filter: SearchFilter;
  readonly onChange: (filter: SearchFilter) => void;
}

/** Depths to choose from, µm: quarter millimetres up to 3 mm. */
const depths = Array.from({ length: 12 }, (_, index) => String((index + 1) * 250));
const grades = ['1', '2', '3', '4'] as const;

/** What narrows a search: kind and days for everything, the rest for sessions. */
export const FilterFields = ({ filter, onChange }: FilterFieldsProps) => {
  const intl = useIntl();
  const { today } = useLocalDay();
  const set = (change: Partial<SearchFilter>): void => onChange({ ...filter, ...change });
  return (
    <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
      <ComboBox
        label={intl.formatMessage({ id: 'searches.kind', defaultMessage: 'Kind of record' })}
        reserveLine={false}
        options={searchKinds.map((value) => ({ value, label: intl.formatMessage(searchKindLabels[value]) }))}
        value={filter.kind}
        help={
          filter.kind !== null && filter.kind !== 'session' && asksForSessions(filter)
            ? intl.formatMessage({
                id: 'searches.kind.sessions',
                defaultMessage:
                  'Only sessions are shown: what is chosen below is recorded in sessions alone.',
              })
            : undefined
        }
        onChange={(kind) => set({ kind })}
      />
      <DateInput
        label={intl.formatMessage({ id: 'entries.from', defaultMessage: 'From' })}
        reserveLine={false}
        today={today}
        value={filter.from}
        onChange={(from) => set({ from })}
      />
      <DateInput
        label={intl.formatMessage({ id: 'entries.until', defaultMessage: 'Until' })}
        reserveLine={false}
        today={today}
        value={filter.until}
        error={
          filter.from !== null && filter.until !== null && filter.from > filter.until
            ? intl.formatMessage({
                id: 'searches.dates-reversed',
                defaultMessage: 'The last day lies before the first.',
              })
            : undefined
        }
        onChange={(until) => set({ until })}
      />
      <SessionFields filter={filter} set={set} />
    </form>
  );
};

interface PartProps {
  readonly filter: SearchFilter;
  readonly set: (change: Partial<SearchFilter>) => void;
}

const SessionFields = ({ filter, set }: PartProps) => {
  const intl = useIntl();
  const { data: people = [] } = useAnswer('sheets:people', {});
  const { data: devices = [] } = useAnswer('devices:list', {});
  return (
    <fieldset className="stack">
      <legend className="strong">
        {intl.formatMessage({ id: 'searches.of-sessions', defaultMessage: 'Only sessions with' })}
      </legend>
      <TextInput
        label={intl.formatMessage({ id: 'searches.lot', defaultMessage: 'A lot that begins with' })}
        kind="code"
        reserveLine={false}
        value={filter.lot}
        onChange={(lot) => set({ lot: lot.slice(0, 80) })}
      />
      <TextInput
        label={intl.formatMessage({
          id: 'searches.cartridge',
          defaultMessage: 'A cartridge lot that begins with',
        })}
        kind="code"
        reserveLine={false}
        value={filter.cartridge}
        onChange={(cartridge) => set({ cartridge: cartridge.slice(0, 80) })}
      />
      <ComboBox
        label={intl.formatMessage({ id: 'searches.device', defaultMessage: 'Device' })}
        reserveLine={false}
        options={devices.map(({ id, make, model, serial }) => ({
          value: id,
          label: `${make} ${model}`.trim(),
          detail: serial,
        }))}
        value={filter.device}
        onChange={(device) => set({ device })}
      />
      <ComboBox
        label={intl.formatMessage({ id: 'searches.person', defaultMessage: 'Sealed by' })}
        reserveLine={false}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.person}
        onChange={(person) => set({ person })}
      />
      <PlaceFields filter={filter} set={set} />
      <SkinFields filter={filter} set={set} />
    </fieldset>
  );
};

const PlaceFields = ({ filter, set }: PartProps) => {
  const intl = useIntl();
  const { depth, region } = filter;
  const mm = depths.map((value) => ({ value, label: withUnit(Number(value), depthSpec, intl.locale) }));
  // A band with one end open is one up to, or from, that end.
  const band = (minUm: number | null, maxUm: number | null): SearchFilter['depth'] => {
    if (minUm === null && maxUm === null) return null;
    const [least, most] = [minUm ?? 1, maxUm ?? 20_000];
    return { minUm: Math.min(least, most), maxUm: Math.max(least, most) };
  };
  const least = depth && depth.minUm > 1 ? depth.minUm : null;
  const most = depth && depth.maxUm < 20_000 ? depth.maxUm : null;
  return (
    <>
      <ComboBox
        label={intl.formatMessage({ id: 'searches.region', defaultMessage: 'Region' })}
        reserveLine={false}
        options={regions.map((value) => ({ value, label: intl.formatMessage(regionMessages[value]) }))}
        value={region?.region ?? null}
        onChange={(chosen) => set({ region: chosen && { region: chosen, side: region?.side ?? null } })}
      />
      {region && (
        <ComboBox
          label={intl.formatMessage({ id: 'searches.side', defaultMessage: 'Side' })}
          reserveLine={false}
          options={sides.map((value) => ({ value, label: intl.formatMessage(sideMessages[value]) }))}
          value={region.side}
          onChange={(side) => set({ region: { ...region, side } })}
        />
      )}
      <ComboBox
        label={intl.formatMessage({ id: 'searches.depth-from', defaultMessage: 'Depth from' })}
        reserveLine={false}
        options={mm}
        value={least === null ? null : String(least)}
        onChange={(value) => set({ depth: band(value === null ? null : Number(value), most) })}
      />
      <ComboBox
        label={intl.formatMessage({ id: 'searches.depth-to', defaultMessage: 'Depth up to' })}
        reserveLine={false}
        options={mm}
        value={most === null ? null : String(most)}
        onChange={(value) => set({ depth: band(least, value === null ? null : Number(value)) })}
      />
    </>
  );
};

const SkinFields = ({ filter, set }: PartProps) => {
  const intl = useIntl();
  const { grade } = filter;
  return (
    <>
      <ComboBox
        label={intl.formatMessage({ id: 'searches.striae', defaultMessage: 'Type of stretch marks' })}
        reserveLine={false}
        options={striaeTypes.map((value) => ({ value, label: intl.formatMessage(striaeTypeLabels[value]) }))}
        value={filter.striae}
        onChange={(striae) => set({ striae })}
      />
      <ComboBox
        label={intl.formatMessage({ id: 'searches.skin', defaultMessage: 'Skin type' })}
        reserveLine={false}
        options={skinTypes.map((value) => ({ value, label: intl.formatMessage(skinTypeLabels[value]) }))}
        value={filter.skin}
        onChange={(skin) => set({ skin })}
      />
      <ComboBox
        label={intl.formatMessage({ id: 'searches.sign', defaultMessage: 'Reaction' })}
        reserveLine={false}
        options={searchedSigns.map((value) => ({
          value,
          label: intl.formatMessage(searchedSignLabels[value]),
        }))}
        value={grade?.sign ?? null}
        onChange={(sign) => set({ grade: sign && { sign, atLeast: grade?.atLeast ?? 1 } })}
      />
      {grade && (
        <ComboBox
          label={intl.formatMessage({ id: 'searches.grade', defaultMessage: 'Grade at least' })}
          reserveLine={false}
          options={grades.map((value) => ({ value, label: value }))}
          value={grades.find((value) => Number(value) === grade.atLeast) ?? null}
          onChange={(value) => set({ grade: { ...grade, atLeast: value === null ? 1 : Number(value) } })}
        />
      )}
    </>
  );
};
