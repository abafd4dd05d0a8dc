import { memo, type ReactNode } from 'react';
import { PersonStanding, Plus } from 'lucide-react';
import { useIntl } from 'react-intl';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import type { SectionState } from '../../../shared/sessions/completeness.ts';
import { reactionTimes, type ReactionTime } from '../../../shared/sessions/values.ts';
import { reactionTimeLabels } from '../../../shared/labels/session-labels.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { StepState } from '../../ui/step-state.tsx';
import { AftercareSection } from './aftercare-section.tsx';
import { AnaestheticSection } from './anaesthetic-section.tsx';
import { ConsentSection } from './consent-section.tsx';
import { useSessionForm } from './form-context.ts';
import { NextDateSection } from './next-date-section.tsx';
import { NoteSection } from './note-section.tsx';
import { PreparationSection } from './preparation-section.tsx';
import { ProductsSection } from './products-section.tsx';
import { ReactionSection } from './reaction-section.tsx';
import { ScreeningSection } from './screening-section.tsx';
import { stepElementId, stepNames, steps, type Step } from './steps.ts';
import { TreatmentSection } from './treatment-section.tsx';
import { useSummary } from './use-summary.ts';
import { useLookSummary } from './use-look-summary.ts';
import styles from './session-form.module.css';

interface SessionSheetProps {
  readonly patient: string;
  readonly sections: readonly SectionState[];
  readonly open: ReadonlySet<Step>;
  readonly onToggle: (step: Step) => void;
  /** Which of the two looks at the skin the reaction part shows. */
  readonly look: ReactionTime;
  readonly onLook: (time: ReactionTime) => void;
  readonly onAddAreas: () => void;
  readonly onMap: () => void;
  readonly onZones: () => void;
  readonly onDavey: () => void;
  readonly onRemove: (label: string) => void;
}

/** The sheet: all parts of the appointment, folded to what was recorded or open. */
export const SessionSheet = memo(function SessionSheet(props: SessionSheetProps) {
  const { patient, sections, open, onToggle, look: time, onLook: setTime } = props;
  const intl = useIntl();
  const { record, timeZone } = useSessionForm();
  const summary = useSummary();
  const looked = useLookSummary();

  const bodies: Readonly<Record<Step, ReactNode>> = {
    screening: <ScreeningSection patient={patient} />,
    consent: <ConsentSection patient={patient} />,
    preparation: <PreparationSection />,
    anaesthetic: <AnaestheticSection />,
    treatment: <TreatmentSection onZones={props.onZones} onDraw={props.onMap} onDavey={props.onDavey} />,
    products: <ProductsSection />,
    reaction: <ReactionSection key={time} time={time} />,
    aftercare: <AftercareSection />,
    next: <NextDateSection />,
    note: <NoteSection />,
  };
  const actions: Partial<Readonly<Record<Step, ReactNode>>> = {
    treatment: <TreatmentActions {...props} />,
    reaction: (
      <Segmented
        label={intl.formatMessage({ id: 'sessions.reaction.when', defaultMessage: 'When it was looked at' })}
        hideLabel
        value={time}
        options={reactionTimes.map((value) => ({
          value,
          label: intl.formatMessage(reactionTimeLabels[value]),
        }))}
        onChange={setTime}
      />
    ),
  };
  const stateOf = (step: Step): StepState => {
    if (step === 'note') return record.fields.note.trim() === '' ? 'skipped' : 'done';
    const state = sections.find(({ section }) => section === step)?.state ?? 'todo';
    return state === 'todo' && open.has(step) ? 'now' : state;
  };
  const summaryOf = (step: Step): string => {
    const words = looked(step) ?? summary(step, record.fields, timeZone);
    if (words !== '') return words;
    return step === 'products'
      ? intl.formatMessage({ id: 'sessions.products.none', defaultMessage: 'None recorded' })
      : intl.formatMessage({ id: 'sessions.nothing-yet', defaultMessage: 'Nothing recorded yet' });
  };
  return (
    <>
      {steps.map((step) => (
        <Section
          key={step}
          id={stepElementId(step)}
          name={intl.formatMessage(stepNames[step])}
          state={stateOf(step)}
          summary={summaryOf(step)}
          open={open.has(step)}
          onToggle={() => onToggle(step)}
          actions={actions[step]}
        >
          {bodies[step]}
        </Section>
      ))}
    </>
  );
});

const TreatmentActions = ({ onAddAreas, onMap, onRemove }: SessionSheetProps) => {
  const intl = useIntl();
  const { draft, selected, select } = useSessionForm();
  const all = selected.size === draft.areas.length;
  return (
    <>
      <span className={styles.mapButton}>
        <Button kind="bare" icon={PersonStanding} onPress={onMap}>
          {intl.formatMessage({ id: 'sessions.map.open', defaultMessage: 'Map' })}
        </Button>
      </span>
      {selected.size > 0 && (
        <Button
          kind="bare"
          onPress={() =>
            onRemove(
              intl.formatMessage(
                {
                  id: 'sessions.areas.remove-undo',
                  defaultMessage: 'removing {count, plural, one {# area} other {# areas}}',
                },
                { count: selected.size },
              ),
            )
          }
        >
          {intl.formatMessage(
            {
              id: 'sessions.areas.remove',
              defaultMessage: 'Remove {count}',
            },
            { count: selected.size },
          )}
        </Button>
      )}
      {draft.areas.length > 1 && (
        <Button kind="bare" onPress={() => select(all ? new Set() : new Set(draft.areas.map(regionSideKey)))}>
          {all
            ? intl.formatMessage({ id: 'sessions.areas.clear', defaultMessage: 'Clear' })
            : intl.formatMessage({ id: 'sessions.areas.all', defaultMessage: 'Select all' })}
        </Button>
      )}
      <Button icon={Plus} onPress={onAddAreas}>
        {intl.formatMessage({ id: 'sessions.areas.add', defaultMessage: 'Add areas' })}
      </Button>
    </>
  );
};
