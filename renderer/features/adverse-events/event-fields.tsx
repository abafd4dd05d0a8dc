import { useIntl } from 'react-intl';
import {
  adverseEventKinds,
  eventOutcomes,
  seriousReasons,
} from '../../../shared/adverse-events/adverse-event.ts';
import {
  adverseEventFieldLabels as labels,
  adverseEventKindLabels,
  eventGradeLabels,
  eventOutcomeLabels,
  seriousLabels,
  seriousReasonLabels,
} from '../../../shared/labels/adverse-event-labels.ts';
import { standing } from '../../../shared/zones/zone.ts';
import { ChipGroup, SingleChipGroup } from '../../ui/chip-group.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Scale } from '../../ui/scale.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { AreaPicker } from '../concerns/area-picker.tsx';
import { FormPart, TwoFields } from '../patients/form-page.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import { EventCauses } from './event-causes.tsx';
import { dateOf } from './event-draft.ts';
import type { EventFieldsProps } from './event-fields-props.ts';
import { EventReports } from './event-reports.tsx';

/** What happened, when and where, how bad it is, what may have caused it, and what became of it. */
export const EventFields = (props: EventFieldsProps) => {
  const intl = useIntl();
  const { chart, draft, change } = props;
  return (
    <>
      <FormPart title={intl.formatMessage({ id: 'events.part.what', defaultMessage: 'What happened' })}>
        <WhatAndWhen {...props} />
      </FormPart>
      <FormPart title={intl.formatMessage(labels.areas)}>
        <AreaPicker
          areas={draft.areas}
          zones={standing(chart.zones)}
          onChange={(areas) => change({ areas })}
        />
      </FormPart>
      <FormPart title={intl.formatMessage({ id: 'events.part.grade', defaultMessage: 'How bad it is' })}>
        <HowBad {...props} />
      </FormPart>
      <EventCauses {...props} />
      <FormPart
        title={intl.formatMessage({ id: 'events.part.outcome', defaultMessage: 'What became of it' })}
      >
        <Outcome {...props} />
      </FormPart>
      <EventReports {...props} />
    </>
  );
};

const WhatAndWhen = ({ draft, change, errorOf }: EventFieldsProps) => {
  const intl = useIntl();
  const { today } = useLocalDay();
  return (
    <>
      <SingleChipGroup
        label={intl.formatMessage(labels.kind)}
        options={adverseEventKinds.map((value) => ({
          value,
          label: intl.formatMessage(adverseEventKindLabels[value]),
        }))}
        value={draft.kind}
        error={errorOf('kind')}
        onChange={(kind) => change({ kind })}
      />
      <TextArea
        label={intl.formatMessage(labels.words)}
        rows={3}
        limit={4000}
        value={draft.words}
        error={errorOf('words')}
        onChange={(words) => change({ words })}
      />
      <TwoFields>
        <DateInput
          label={intl.formatMessage(labels.beganOn)}
          required
          reserveLine
          today={today}
          value={dateOf(draft.beganOn, today).date}
          draft={draft.beganOn}
          error={errorOf('beganOn')}
          onChange={(value, typed) => change({ beganOn: value === null ? typed.text : value })}
        />
        <DateInput
          label={intl.formatMessage(labels.endedOn)}
          help={intl.formatMessage({ id: 'events.ended.help', defaultMessage: 'Empty while it goes on.' })}
          today={today}
          value={dateOf(draft.endedOn, today).date}
          draft={draft.endedOn}
          error={errorOf('endedOn')}
          onChange={(value, typed) => change({ endedOn: value === null ? typed.text : value })}
        />
      </TwoFields>
    </>
  );
};

const HowBad = ({ draft, change }: EventFieldsProps) => {
  const intl = useIntl();
  return (
    <>
      <Scale
        label={intl.formatMessage(labels.grade)}
        note="CTCAE v5"
        value={draft.grade === null ? null : String(draft.grade)}
        steps={eventGradeLabels.map((label, index) => ({
          value: String(index + 1),
          label: intl.formatMessage(label),
          number: index + 1,
        }))}
        onChange={(value) => change({ grade: value === null ? null : Number(value) })}
      />
      <Segmented
        label={intl.formatMessage(labels.serious)}
        tick
        value={draft.serious}
        options={(['not-asked', 'no', 'yes'] as const).map((value) => ({
          value,
          label: intl.formatMessage(seriousLabels[value]),
        }))}
        onChange={(serious) => change({ serious })}
      />
      {draft.serious === 'yes' && (
        <ChipGroup
          label={intl.formatMessage(labels.reasons)}
          options={seriousReasons.map((value) => ({
            value,
            label: intl.formatMessage(seriousReasonLabels[value]),
          }))}
          values={draft.reasons}
          onChange={(reasons) => change({ reasons: [...reasons] })}
        />
      )}
    </>
  );
};

const Outcome = ({ draft, change, errorOf }: EventFieldsProps) => {
  const intl = useIntl();
  return (
    <>
      <TextArea
        label={intl.formatMessage(labels.action)}
        rows={2}
        limit={4000}
        value={draft.action}
        error={errorOf('action')}
        onChange={(action) => change({ action })}
      />
      <SingleChipGroup
        label={intl.formatMessage(labels.outcome)}
        options={eventOutcomes.map((value) => ({
          value,
          label: intl.formatMessage(eventOutcomeLabels[value]),
        }))}
        value={draft.outcome}
        help={intl.formatMessage({
          id: 'events.open.help',
          defaultMessage:
            'Until it says recovered, it stands before the next session and in the list on Today.',
        })}
        onChange={(outcome) => change({ outcome })}
      />
      <TextArea
        label={intl.formatMessage(labels.note)}
        rows={2}
        limit={4000}
        value={draft.note}
        error={errorOf('note')}
        onChange={(note) => change({ note })}
      />
    </>
  );
};
