import { useIntl } from 'react-intl';
import {
  followUpKinds,
  followUpReaches,
  gradedSigns,
  pigmentChanges,
  warningSigns,
  type WarningSign,
} from '../../../shared/follow-ups/follow-up.ts';
import type { PatientFollowUps } from '../../../shared/ipc/follow-up-channels.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import type { Message } from '../../../shared/labels/message.ts';
import {
  followUpFieldLabels as labels,
  followUpKindLabels,
  followUpReachLabels,
  gradedSignLabels,
  pigmentLabels,
  signGradeLabels,
  warningNone,
  warningSignLabels,
} from '../../../shared/labels/follow-up-labels.ts';
import { ChipGroup, SingleChipGroup } from '../../ui/chip-group.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { Scale } from '../../ui/scale.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { FormPart, TwoFields } from '../patients/form-page.tsx';
import {
  withSigns,
  type FollowUpDraft,
  type FollowUpField,
  type FollowUpProblem,
} from './follow-up-draft.ts';
import { ToldFindings } from './told-findings.tsx';
import { useFollowUpWords } from './follow-up-words.ts';

interface FieldsProps {
  readonly draft: FollowUpDraft;
  /** What the rules say about the answers. */
  readonly findings: readonly Finding[];
  readonly phone: string;
  readonly sessions: PatientFollowUps['sessions'];
  /** The session and the time of a recorded follow-up stay. */
  readonly recorded: boolean;
  readonly change: (next: Partial<FollowUpDraft>) => void;
  readonly problemOf: (field: FollowUpField) => FollowUpProblem | undefined;
}

const problems: Readonly<Record<FollowUpProblem, Message>> = {
  'no-session': { id: 'follow-ups.problem.no-session', defaultMessage: 'Choose the session.' },
  'no-reach': { id: 'follow-ups.problem.no-reach', defaultMessage: 'Say how the call ended.' },
  'too-long': { id: 'events.problem.too-long', defaultMessage: 'This is more than fits here.' },
};
const pain = Array.from({ length: 11 }, (_, number) => ({ value: String(number), label: '', number }));

/** Whom it is about, how the call ended, and what was told: each answer one press. */
export const FollowUpFields = (props: FieldsProps) => {
  const intl = useIntl();
  const { draft, change, problemOf } = props;
  const errorOf = (field: FollowUpField): string | undefined => {
    const problem = problemOf(field);
    return problem && intl.formatMessage(problems[problem]);
  };
  return (
    <>
      <FormPart
        title={intl.formatMessage({ id: 'follow-ups.part.call', defaultMessage: 'The call or check' })}
      >
        <Phone phone={props.phone} />
        <About {...props} error={errorOf('session')} />
        <SingleChipGroup
          label={intl.formatMessage(labels.reach)}
          options={followUpReaches.map((value) => ({
            value,
            label: intl.formatMessage(followUpReachLabels[value]),
          }))}
          value={draft.reach}
          error={errorOf('reach')}
          onChange={(reach) => change({ reach })}
        />
      </FormPart>
      {draft.reach === 'reached' && (
        <FormPart title={intl.formatMessage({ id: 'follow-ups.part.told', defaultMessage: 'What was told' })}>
          <Answers {...props} />
          <ToldFindings findings={props.findings} />
        </FormPart>
      )}
      <FormPart title={intl.formatMessage(labels.note)}>
        <TextArea
          hideLabel
          label={intl.formatMessage(labels.note)}
          rows={2}
          limit={4000}
          value={draft.note}
          error={errorOf('note')}
          onChange={(note) => change({ note })}
        />
      </FormPart>
    </>
  );
};

/** The number to call, large enough to be read from the hand that holds the telephone. */
const Phone = ({ phone }: Pick<FieldsProps, 'phone'>) => {
  const intl = useIntl();
  return phone.trim() === '' ? (
    <p className="caption">
      {intl.formatMessage({ id: 'calls.no-phone', defaultMessage: 'No telephone number' })}
    </p>
  ) : (
    <p className="title tabular">
      <bdi>{phone}</bdi>
    </p>
  );
};

const About = ({
  draft,
  sessions,
  recorded,
  change,
  error,
}: FieldsProps & { readonly error: string | undefined }) => {
  const intl = useIntl();
  const words = useFollowUpWords();
  const shown = sessions.filter(({ id, invalid }) => (recorded ? id === draft.session : !invalid));
  return (
    <TwoFields>
      <ComboBox
        label={intl.formatMessage({ id: 'events.session', defaultMessage: 'After which session' })}
        options={shown.map(({ id, ordinal, on }) => ({ value: id, label: words.session(ordinal, on) }))}
        value={draft.session}
        error={error}
        onChange={(session) => change({ session: recorded ? draft.session : session })}
      />
      <Segmented
        label={intl.formatMessage(labels.kind)}
        value={draft.kind}
        options={followUpKinds.map((value) => ({
          value,
          label: intl.formatMessage(followUpKindLabels[value]),
        }))}
        onChange={(kind) => change({ kind })}
      />
    </TwoFields>
  );
};

const Answers = ({ draft, change }: FieldsProps) => {
  const intl = useIntl();
  const pressed: readonly (WarningSign | 'none')[] = draft.warning === 'none' ? ['none'] : draft.signs;
  return (
    <>
      <ChipGroup<WarningSign | 'none'>
        label={intl.formatMessage(labels.warning)}
        options={[
          { value: 'none', label: intl.formatMessage(warningNone) },
          ...warningSigns.map((value) => ({
            value,
            label: intl.formatMessage(warningSignLabels[value]),
          })),
        ]}
        exclusive="none"
        values={pressed}
        onChange={(values) => change(withSigns(values))}
      />
      <Scale
        label={intl.formatMessage(labels.pain)}
        steps={pain}
        value={draft.pain === null ? null : String(draft.pain)}
        onChange={(value) => change({ pain: value === null ? null : Number(value) })}
      />
      {gradedSigns.map((sign) => (
        <Scale
          key={sign}
          label={intl.formatMessage(gradedSignLabels[sign])}
          steps={signGradeLabels.map((label, number) => ({
            value: String(number),
            label: intl.formatMessage(label),
            number,
          }))}
          value={draft[sign] === null ? null : String(draft[sign])}
          onChange={(value) => change({ [sign]: value === null ? null : Number(value) })}
        />
      ))}
      <Segmented
        label={intl.formatMessage(labels.pigment)}
        tick
        value={draft.pigment}
        options={pigmentChanges.map((value) => ({
          value,
          label: intl.formatMessage(pigmentLabels[value]),
        }))}
        onChange={(pigment) => change({ pigment })}
      />
    </>
  );
};
