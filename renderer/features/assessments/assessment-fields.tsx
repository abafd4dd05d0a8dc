import { useIntl } from 'react-intl';
import { instrumentIds, type InstrumentId } from '../../../shared/assessments/instruments.ts';
import {
  assessmentFieldLabels as labels,
  instrumentLabels,
  instrumentNotes,
  methodLabels,
  raterLabels,
} from '../../../shared/labels/assessment-labels.ts';
import { standing } from '../../../shared/zones/zone.ts';
import { joinLines } from '../../../shared/text/join-lines.ts';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { AreaPicker } from '../concerns/area-picker.tsx';
import { FormPart, TwoFields } from '../patients/form-page.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import { dayOf, instrumentOfDraft, methodsToChoose, withInstrument, withRater } from './assessment-draft.ts';
import type { AssessmentFieldsProps } from './assessment-fields-props.ts';
import { useAssessmentWords } from './assessment-words.ts';
import { ItemFields } from './item-fields.tsx';
import { PhotoChoice } from './photo-choice.tsx';

/** Which scale, what was found, where and when, and what it belongs to. */
export const AssessmentFields = (props: AssessmentFieldsProps) => {
  const intl = useIntl();
  const { chart, draft, fixed, change } = props;
  const instrument = instrumentOfDraft(draft);
  return (
    <>
      {draft.revision > 0 && <Reason {...props} />}
      {!fixed && <ScaleChoice {...props} />}
      {instrument && !fixed && (
        <FormPart
          title={intl.formatMessage({ id: 'assessments.part.found', defaultMessage: 'What was found' })}
        >
          <ItemFields {...props} />
        </FormPart>
      )}
      {instrument && (
        <FormPart title={intl.formatMessage({ id: 'assessments.part.when', defaultMessage: 'Which day' })}>
          <Days {...props} />
        </FormPart>
      )}
      {instrument && !instrument.abdomen && (
        <FormPart title={intl.formatMessage(labels.areas)}>
          <AreaPicker
            areas={draft.areas}
            zones={standing(chart.zones)}
            onChange={(areas) => change({ areas })}
          />
        </FormPart>
      )}
      {instrument && (
        <FormPart
          title={intl.formatMessage({ id: 'assessments.part.belongs', defaultMessage: 'What it belongs to' })}
        >
          <Belonging {...props} />
        </FormPart>
      )}
    </>
  );
};

const Reason = ({ draft, change, errorOf }: AssessmentFieldsProps) => {
  const intl = useIntl();
  const error = errorOf('reason');
  return (
    <FormPart
      title={intl.formatMessage({ id: 'assessments.part.reason', defaultMessage: 'Why it is amended' })}
    >
      <TextArea
        label={intl.formatMessage({ id: 'assessments.reason', defaultMessage: 'Reason' })}
        rows={2}
        limit={2000}
        value={draft.reason}
        {...(error === undefined ? {} : { error })}
        help={intl.formatMessage({
          id: 'assessments.reason.help',
          defaultMessage: 'What stood before stays readable beside it.',
        })}
        onChange={(reason) => change({ reason: joinLines(reason, ' ') })}
      />
    </FormPart>
  );
};

const ScaleChoice = ({ draft, change, errorOf }: AssessmentFieldsProps) => {
  const intl = useIntl();
  const instrument = instrumentOfDraft(draft);
  const [scaleError, methodError] = [errorOf('instrument'), errorOf('method')];
  return (
    <FormPart title={intl.formatMessage(labels.instrument)}>
      <SingleChipGroup<InstrumentId>
        label={intl.formatMessage(labels.instrument)}
        hideLabel
        options={instrumentIds.map((value) => ({
          value,
          label: intl.formatMessage(instrumentLabels[value]),
        }))}
        value={draft.instrument}
        {...(scaleError === undefined ? {} : { error: scaleError })}
        onChange={(id) => change(withInstrument(draft, id))}
      />
      {instrument && <p className="caption">{intl.formatMessage(instrumentNotes[instrument.id])}</p>}
      {instrument && instrument.raters.length > 1 && (
        <Segmented
          label={intl.formatMessage(labels.rater)}
          options={instrument.raters.map((value) => ({
            value,
            label: intl.formatMessage(raterLabels[value]),
          }))}
          value={draft.rater}
          onChange={(rater) => change(withRater(instrument, rater))}
        />
      )}
      {instrument && (
        <SingleChipGroup
          label={intl.formatMessage(labels.method)}
          options={methodsToChoose(instrument, draft.rater).map((value) => ({
            value,
            label: intl.formatMessage(methodLabels[value]),
          }))}
          value={draft.method}
          {...(methodError === undefined ? {} : { error: methodError })}
          onChange={(method) => change({ method })}
        />
      )}
    </FormPart>
  );
};

const Days = ({ draft, change, errorOf }: AssessmentFieldsProps) => {
  const intl = useIntl();
  const { today } = useLocalDay();
  const [onError, sinceError] = [errorOf('on'), errorOf('since')];
  return (
    <TwoFields>
      <DateInput
        label={intl.formatMessage({ id: 'assessments.on', defaultMessage: 'How it is on' })}
        required
        reserveLine
        today={today}
        value={dayOf(draft.on, today).date}
        draft={draft.on}
        {...(onError === undefined ? {} : { error: onError })}
        onChange={(value, typed) => change({ on: value ?? typed.text })}
      />
      {instrumentOfDraft(draft)?.compares === true && (
        <DateInput
          label={intl.formatMessage({
            id: 'assessments.since',
            defaultMessage: 'Compared with how it was on',
          })}
          help={intl.formatMessage({
            id: 'assessments.since.help',
            defaultMessage: 'Empty: compared with before the treatment.',
          })}
          today={today}
          value={dayOf(draft.since, today).date}
          draft={draft.since}
          {...(sinceError === undefined ? {} : { error: sinceError })}
          onChange={(value, typed) => change({ since: value ?? typed.text })}
        />
      )}
    </TwoFields>
  );
};

const Belonging = ({ draft, list, photos, fixed, change, errorOf }: AssessmentFieldsProps) => {
  const intl = useIntl();
  const words = useAssessmentWords();
  const noteError = errorOf('note');
  return (
    <>
      <TwoFields>
        <ComboBox
          label={intl.formatMessage(labels.course)}
          options={list.courses.map((course) => ({ value: course.id, label: words.course(course) }))}
          value={draft.course}
          onChange={(course) => change({ course })}
        />
        <ComboBox
          label={intl.formatMessage(labels.session)}
          options={list.sessions.toReversed().map((session) => ({
            value: session.id,
            label: words.session(session),
          }))}
          value={draft.session}
          onChange={(session) => change({ session })}
        />
      </TwoFields>
      {!fixed && (
        <PhotoChoice
          photos={photos}
          chosen={draft.photos}
          onChange={(chosen) => change({ photos: [...chosen] })}
        />
      )}
      <TextArea
        label={intl.formatMessage(labels.note)}
        rows={2}
        limit={4000}
        value={draft.note}
        {...(noteError === undefined ? {} : { error: noteError })}
        onChange={(note) => change({ note })}
      />
    </>
  );
};
