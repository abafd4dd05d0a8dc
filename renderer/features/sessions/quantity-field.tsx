import type { Ref } from 'react';
import { formatQuantity } from '../../../shared/quantity/format.ts';
import type { QuantitySpec } from '../../../shared/quantity/spec.ts';
import { stepped } from '../../../shared/sessions/edit-areas.ts';
import { Stepper, type StepperState } from '../../ui/stepper.tsx';
import { useSessionForm } from './form-context.ts';

interface QuantityFieldProps {
  readonly label: string;
  readonly note?: string;
  /** Where it stands in the record; several for several areas. */
  readonly paths: readonly string[];
  readonly spec: QuantitySpec;
  readonly text: string;
  readonly mixed?: boolean;
  readonly asked?: boolean;
  /** Carried over from the session before and not confirmed. */
  readonly carried?: boolean;
  /** One step, a big step, and where an empty value starts, in stored units. */
  readonly step: number;
  readonly bigStep: number;
  readonly start: number;
  /** The big steps have buttons of their own. */
  readonly bigButtons?: boolean;
  readonly onText: (text: string) => void;
  /** For several areas: moves each one; left out, the one text is moved. */
  readonly onMove?: (by: number) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A quantity of the session: kept as typed, read below, its problem or question in the line under it. */
export const QuantityField = (props: QuantityFieldProps) => {
  const {
    label,
    note,
    paths,
    spec,
    text,
    mixed = false,
    asked = false,
    carried = false,
    step,
    bigStep,
    start,
    onText,
  } = props;
  const { locale, problemAt, questionAt, leave, type } = useSessionForm();
  const problem = problemAt(paths);
  const state: StepperState = problem
    ? 'refused'
    : mixed
      ? 'mixed'
      : asked
        ? 'ask'
        : carried
          ? 'carried'
          : 'set';

  const move = (direction: 1 | -1, big: boolean): void => {
    const by = direction * (big ? bigStep : step);
    if (props.onMove) props.onMove(by);
    else onText(stepped(text, by, spec, { start, locale }));
  };
  return (
    <Stepper
      label={label}
      paths={paths}
      note={note ?? (text === '' && !mixed ? spec.unit : undefined)}
      text={mixed ? '' : text}
      unit={spec.unit}
      state={state}
      error={problem}
      help={problem ? undefined : questionAt(paths)}
      onTextChange={(next) => {
        type(paths);
        onText(next);
      }}
      onStep={move}
      onCommit={() => leave(paths)}
      inputRef={props.inputRef}
      bigStep={props.bigButtons ? formatQuantity(bigStep, spec, locale) : undefined}
    />
  );
};
