import { useIntl } from 'react-intl';
import { causesAsked, likelihoods, type Suspect } from '../../../shared/adverse-events/adverse-event.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { MetItem } from '../../../shared/exposures/exposure.ts';
import {
  adverseEventFieldLabels as labels,
  causeLabels,
  likelihoodLabels,
} from '../../../shared/labels/adverse-event-labels.ts';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { ChipGroup, SingleChipGroup } from '../../ui/chip-group.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { FormPart } from '../patients/form-page.tsx';
import { sessionOfList } from '../exposures/session-of-list.ts';
import { useLocalDay } from '../patients/use-local-day.ts';
import type { EventFieldsProps } from './event-fields-props.ts';
import { useEventWords } from './event-words.ts';

type Named = Pick<Suspect, 'kind' | 'id' | 'name' | 'lot'>;
const keyOf = ({ kind, id, name, lot }: Named): string => JSON.stringify([kind, id, name, lot]);

const suspectOf = ({ kind, id, name, lot }: MetItem): Suspect => ({
  kind,
  id: kind === 'cartridge' ? null : id,
  name,
  lot,
});

/** After which session it came, what was used there, and how likely each cause is. */
export const EventCauses = ({ chart, draft, change }: EventFieldsProps) => {
  const intl = useIntl();
  const { today } = useLocalDay();
  const words = useEventWords();
  const patient = chart.patient.id;
  const { data: after, error } = useAnswer('follow-ups:list', { patient, today });
  const { data: met = [] } = useAnswer('exposures:of-patient', { patient });
  const offered = met
    .filter(({ sessions }) => sessions.some(({ id }) => id === draft.session))
    .map(suspectOf);
  const kept = draft.suspects.filter((suspect) => !offered.some((each) => keyOf(each) === keyOf(suspect)));
  const all = [...offered, ...kept];
  return (
    <FormPart
      title={intl.formatMessage({ id: 'events.part.cause', defaultMessage: 'Where it may come from' })}
    >
      {error && <FailureNotice failure={error.failure} />}
      <ComboBox
        label={intl.formatMessage(labels.session)}
        options={(after?.sessions ?? [])
          .filter(({ id, invalid }) => !invalid || id === draft.session)
          .map(({ id, ordinal, on, invalid }) => ({
            value: id,
            label: intl.formatMessage(sessionOfList, {
              ordinal,
              date: formatDate(on),
              invalid: invalid ? 'yes' : 'no',
            }),
          }))}
        value={draft.session}
        onChange={(session) => change({ session })}
      />
      {all.length > 0 && (
        <ChipGroup
          label={intl.formatMessage(labels.suspects)}
          help={intl.formatMessage({
            id: 'events.suspects.help',
            defaultMessage: 'Devices, lots and products as they stand in the sealed session.',
          })}
          options={all.map((suspect) => ({ value: keyOf(suspect), label: words.suspect(suspect) }))}
          values={draft.suspects.map(keyOf)}
          onChange={(keys) => change({ suspects: all.filter((suspect) => keys.includes(keyOf(suspect))) })}
        />
      )}
      {causesAsked.map((cause) => (
        <SingleChipGroup
          key={cause}
          label={`${intl.formatMessage(labels.relation)}: ${intl.formatMessage(causeLabels[cause]).toLowerCase()}`}
          options={likelihoods.map((value) => ({
            value,
            label: intl.formatMessage(likelihoodLabels[value]),
          }))}
          value={draft.relation[cause]}
          onChange={(value) => change({ relation: { ...draft.relation, [cause]: value } })}
        />
      ))}
    </FormPart>
  );
};
