import { useState } from 'react';
import { useIntl } from 'react-intl';
import {
  type ErasureDecision,
  type ErasurePreview,
  isNameOf,
  nameIn,
} from '../../../shared/erasures/erasure.ts';
import { isKeptOn } from '../../../shared/keeping/keep-until.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import { joinLines } from '../../../shared/text/join-lines.ts';
import { fieldProblemText } from '../../failure-messages.ts';

/** The decision as it is typed; nothing is chosen before. */
export interface ErasureFields {
  readonly askedBy: ErasureDecision['askedBy'] | null;
  readonly askedOn: string | null;
  readonly reason: string;
  readonly despite: string;
  readonly name: string;
}

const empty: ErasureFields = { askedBy: null, askedOn: null, reason: '', despite: '', name: '' };

type Errors = Partial<Record<keyof ErasureFields, string>>;

/** The form in front of an erasure: what is typed, what is missing once it was tried, and the whole decision. */
export const useErasure = (patient: Patient, preview: ErasurePreview, today: string) => {
  const intl = useIntl();
  const [fields, setFields] = useState(empty);
  const [tried, setTried] = useState(false);
  const isKept = isKeptOn(preview.keep, today);
  const { askedBy, askedOn, reason, despite, name } = fields;
  const fill = fieldProblemText(intl, 'text.empty');
  const tooLong = fieldProblemText(intl, 'too_big');
  const textError = (text: string): string | undefined =>
    text.trim() === '' ? fill : text.length > 2000 ? tooLong : undefined;
  const errors: Errors = {
    ...(askedBy === null ? { askedBy: fieldProblemText(intl, 'invalid_value') } : {}),
    ...(askedOn === null ? { askedOn: fill } : {}),
    ...(askedOn !== null && askedOn > today
      ? {
          askedOn: intl.formatMessage({
            id: 'erasure.asked-later',
            defaultMessage: 'This day is still to come.',
          }),
        }
      : {}),
    ...(textError(reason) ? { reason: textError(reason) as string } : {}),
    ...(isKept && textError(despite) ? { despite: textError(despite) as string } : {}),
    ...(isNameOf(name, patient)
      ? {}
      : {
          name:
            name.trim() === ''
              ? fill
              : intl.formatMessage({
                  id: 'erasure.name-differs',
                  defaultMessage: 'This is not the name of the patient.',
                }),
        }),
  };
  const decision = (): ErasureDecision | undefined => {
    setTried(true);
    if (Object.keys(errors).length > 0 || askedBy === null || askedOn === null) return undefined;
    return {
      askedBy,
      askedOn,
      reason: joinLines(reason, ' ').trim(),
      despite: despite.trim(),
    };
  };
  return {
    fields,
    set: (change: Partial<ErasureFields>): void => setFields((before) => ({ ...before, ...change })),
    isKept,
    errors: tried ? errors : {},
    /** A word of the patient's name that stands in the decision. */
    named: nameIn(`${reason} ${despite}`, patient),
    decision,
  };
};

export type ErasureForm = ReturnType<typeof useErasure>;
