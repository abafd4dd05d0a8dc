import { useIntl } from 'react-intl';
import { causes, lineCounts, reliefs, striaeTypes, textures } from '../../../shared/concerns/concern.ts';
import { parseMonth } from '../../../shared/dates/parse-month.ts';
import { answerLabels } from '../../../shared/labels/answer-labels.ts';
import {
  causeLabels,
  colourScaleLabels,
  lineCountLabels,
  onsetKindLabels,
  redFlagHint,
  redFlagQuestion,
  reliefLabels,
  striaeTypeHints,
  striaeTypeLabels,
  symptomStateLabels,
  textureLabels,
} from '../../../shared/labels/concern-labels.ts';
import { ChipGroup, SingleChipGroup } from '../../ui/chip-group.tsx';
import { Finding } from '../../ui/finding.tsx';
import { MonthInput } from '../../ui/month-input.tsx';
import { Scale } from '../../ui/scale.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { WithSnippets } from '../snippets/with-snippets.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { FormPart, TwoFields } from '../patients/form-page.tsx';
import type { ZonePlace } from '../zones/zone-draft.ts';
import { AreaPicker } from './area-picker.tsx';
import type { ConcernDraft, ConcernField } from './concern-draft.ts';
import styles from './concern-fields.module.css';

interface ConcernFieldsProps extends FieldsProps {
  readonly zones: readonly ZonePlace[];
}

interface FieldsProps {
  readonly draft: ConcernDraft;
  readonly change: (next: Partial<ConcernDraft>) => void;
  readonly errorOf: (field: ConcernField) => string | undefined;
}

/** Where the marks are, what they are, how they look and feel. */
export const ConcernFields = (props: ConcernFieldsProps) => {
  const intl = useIntl();
  const { draft, change, errorOf, zones } = props;
  const noteLabel = intl.formatMessage({ id: 'concerns.note', defaultMessage: 'Note' });
  return (
    <>
      <FormPart title={intl.formatMessage({ id: 'concerns.part.where', defaultMessage: 'Where' })}>
        <AreaPicker
          areas={draft.areas}
          zones={zones}
          onChange={(areas) => change({ areas })}
          error={errorOf('areas')}
        />
      </FormPart>
      <FormPart
        title={intl.formatMessage({ id: 'concerns.part.what', defaultMessage: 'What and since when' })}
      >
        <SingleChipGroup
          label={intl.formatMessage({ id: 'concerns.type', defaultMessage: 'Type of stretch marks' })}
          help={draft.striaeType && intl.formatMessage(striaeTypeHints[draft.striaeType])}
          reserveLine
          error={errorOf('striaeType')}
          value={draft.striaeType}
          options={striaeTypes.map((value) => ({
            value,
            label: intl.formatMessage(striaeTypeLabels[value]),
          }))}
          onChange={(striaeType) => change({ striaeType })}
        />
        <ChipGroup
          label={intl.formatMessage({ id: 'concerns.causes', defaultMessage: 'Causes' })}
          note={intl.formatMessage({ id: 'concerns.causes.note', defaultMessage: 'several can be chosen' })}
          values={draft.causes}
          exclusive="unknown"
          options={causes.map((value) => ({ value, label: intl.formatMessage(causeLabels[value]) }))}
          onChange={(values) => change({ causes: [...values] })}
        />
        <Onset {...props} />
      </FormPart>
      <FormPart
        title={intl.formatMessage({ id: 'concerns.part.look', defaultMessage: 'How they look today' })}
      >
        <Look {...props} />
      </FormPart>
      <FormPart
        title={intl.formatMessage({ id: 'concerns.part.feel', defaultMessage: 'What the patient feels' })}
      >
        <Symptoms {...props} />
      </FormPart>
      <FormPart
        title={intl.formatMessage({ id: 'concerns.part.check', defaultMessage: 'One question more' })}
      >
        <RedFlag {...props} />
        <WithSnippets
          field="concern-note"
          label={noteLabel}
          value={draft.note}
          onChange={(note) => change({ note })}
        >
          {(hold, onType) => (
            <TextArea
              inputRef={hold}
              label={noteLabel}
              rows={2}
              value={draft.note}
              error={errorOf('note')}
              onChange={onType}
            />
          )}
        </WithSnippets>
      </FormPart>
    </>
  );
};

const Onset = ({ draft, change, errorOf }: FieldsProps) => {
  const intl = useIntl();
  const month = parseMonth(draft.month);
  return (
    <div className={styles.onset}>
      <Segmented
        label={intl.formatMessage({ id: 'concerns.onset', defaultMessage: 'First seen' })}
        tick
        value={draft.onsetKind}
        options={(['month', 'year', 'unknown', 'not-asked'] as const).map((value) => ({
          value,
          label: intl.formatMessage(onsetKindLabels[value]),
        }))}
        onChange={(onsetKind) => change({ onsetKind })}
      />
      {draft.onsetKind === 'month' && (
        <MonthInput
          label={intl.formatMessage({ id: 'concerns.onset.month', defaultMessage: 'Month and year' })}
          value={month.ok ? month.value : null}
          draft={draft.month}
          error={errorOf('onset')}
          onChange={(value, typed) => change({ month: value ?? typed.text })}
        />
      )}
      {draft.onsetKind === 'year' && (
        <TextInput
          kind="digits"
          label={intl.formatMessage({ id: 'concerns.onset.year', defaultMessage: 'Year' })}
          value={draft.year}
          error={errorOf('onset')}
          onChange={(year) => change({ year })}
        />
      )}
    </div>
  );
};

const Look = ({ draft, change }: FieldsProps) => {
  const intl = useIntl();
  return (
    <>
      <Scale
        label={intl.formatMessage({
          id: 'concerns.colour',
          defaultMessage: 'Colour against the skin around',
        })}
        note={intl.formatMessage({ id: 'concerns.colour.note', defaultMessage: '0 to 4' })}
        value={draft.colour === null ? null : String(draft.colour)}
        steps={colourScaleLabels.map((label, number) => ({
          value: String(number),
          number,
          label: intl.formatMessage(label),
        }))}
        onChange={(value) => change({ colour: value === null ? null : Number(value) })}
      />
      <TwoFields>
        <SingleChipGroup
          label={intl.formatMessage({ id: 'concerns.relief', defaultMessage: 'Relief' })}
          value={draft.relief}
          options={reliefs.map((value) => ({ value, label: intl.formatMessage(reliefLabels[value]) }))}
          onChange={(relief) => change({ relief })}
        />
        <SingleChipGroup
          label={intl.formatMessage({ id: 'concerns.lines-count', defaultMessage: 'Number of lines' })}
          value={draft.lines}
          options={lineCounts.map((value) => ({ value, label: intl.formatMessage(lineCountLabels[value]) }))}
          onChange={(lines) => change({ lines })}
        />
      </TwoFields>
      <SingleChipGroup
        label={intl.formatMessage({ id: 'concerns.texture', defaultMessage: 'Touch' })}
        value={draft.texture}
        options={textures.map((value) => ({ value, label: intl.formatMessage(textureLabels[value]) }))}
        onChange={(texture) => change({ texture })}
      />
    </>
  );
};

const zeroToTen = Array.from({ length: 11 }, (_, number) => ({ value: String(number), number, label: '' }));

const Symptoms = ({ draft, change }: FieldsProps) => {
  const intl = useIntl();
  const score = (field: 'itch' | 'tenderness', label: string) => (
    <Scale
      label={label}
      note={intl.formatMessage({ id: 'concerns.score.note', defaultMessage: '0 none, 10 the worst' })}
      value={draft[field] === null ? null : String(draft[field])}
      steps={zeroToTen}
      onChange={(value) => change({ [field]: value === null ? null : Number(value) })}
    />
  );
  return (
    <>
      <SingleChipGroup
        label={intl.formatMessage({ id: 'concerns.symptoms', defaultMessage: 'Itch or tenderness' })}
        value={draft.symptoms}
        options={(['none', 'some', 'not-asked'] as const).map((value) => ({
          value,
          label: intl.formatMessage(symptomStateLabels[value]),
        }))}
        onChange={(symptoms) => change({ symptoms })}
      />
      {draft.symptoms === 'some' && (
        <TwoFields>
          {score('itch', intl.formatMessage({ id: 'concerns.itch', defaultMessage: 'Itch' }))}
          {score(
            'tenderness',
            intl.formatMessage({ id: 'concerns.tenderness', defaultMessage: 'Tenderness' }),
          )}
        </TwoFields>
      )}
    </>
  );
};

/** The sign of too much cortisol: asked plainly, and a yes suggests a doctor's check, no diagnosis. */
const RedFlag = ({ draft, change }: FieldsProps) => {
  const intl = useIntl();
  return (
    <div className="stack">
      <Segmented
        label={intl.formatMessage(redFlagQuestion)}
        tick
        value={draft.redFlag}
        options={(['no', 'yes', 'not-asked'] as const).map((value) => ({
          value,
          label: intl.formatMessage(answerLabels[value]),
        }))}
        onChange={(redFlag) => change({ redFlag })}
      />
      {draft.redFlag === 'yes' && <Finding level="caution">{intl.formatMessage(redFlagHint)}</Finding>}
    </div>
  );
};
