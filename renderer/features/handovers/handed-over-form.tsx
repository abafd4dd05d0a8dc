import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { ConsentDraft } from '../../../shared/consents/consent-draft.ts';
import type { HandedOver } from '../../../shared/consents/patient-form.ts';
import type { TemplateLanguage } from '../../../shared/templates/kinds.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { FormPages } from './form-pager.tsx';
import { GiveBack } from './give-back.tsx';
import { PatientFormContext } from './patient-form-context.ts';
import { type Paper, PaperContext } from './paper-context.ts';
import { PatientLanguage } from './patient-language.tsx';

interface HandedOverFormProps {
  readonly given: HandedOver;
  readonly stored: ConsentDraft;
  /** The words of the form are to be asked anew. */
  readonly onRenew: () => void;
  /** Asks again how things stand: the practitioner has the screen. */
  readonly onBack: () => Promise<void>;
}

/** The form that is with the patient, with every word in the language of its text. */
export const HandedOverForm = ({ given, stored, onBack, onRenew }: HandedOverFormProps): ReactNode => {
  const [filled, setFilled] = useState(stored);
  const keeper = useDraft({ id: given.draft.id, kind: given.draft.kind, patient: given.form.patient.id });
  const [giving, setGiving] = useState(stored.outcome !== null);
  const newest = useRef(stored);
  const form = useMemo(() => {
    const change = (part: Partial<ConsentDraft>): void => {
      newest.current = { ...newest.current, ...part };
      keeper.keep(newest.current);
      setFilled(newest.current);
    };
    const chooseLanguage = async (language: TemplateLanguage): Promise<void> => {
      const { template, outcome, pages } = newest.current;
      if (language === template.language || outcome !== null) return;
      // Ink stands under the words that were read.
      const unsigned = {
        patientStrokes: [],
        patientTypedName: '',
        guardianStrokes: [],
        guardianTypedName: '',
      };
      const bare = pages.map((page) => ({ ...page, initials: [] }));
      change({ ...unsigned, template: { ...template, language }, clauses: {}, pages: bare, page: 0 });
      await keeper.flush();
      onRenew();
    };
    return { ...given, filled, change, chooseLanguage };
  }, [given, filled, keeper, onRenew]);
  const paper = useMemo((): Paper => {
    const { practice, patient, language, languages, pages } = given.form;
    return {
      practice,
      patient,
      language,
      chosen: filled.template.language,
      languages: filled.outcome === null ? languages : [],
      chooseLanguage: (chosen) => void form.chooseLanguage(chosen),
      textPx: filled.textPx,
      setTextPx: (textPx) => form.change({ textPx }),
      pages: pages.length,
      finished: filled.outcome !== null,
      practitioner: given.practitioner,
      hasPin: given.hasPin,
    };
  }, [given, filled, form]);
  const giveBack = async (): Promise<void> => {
    await keeper.flush();
    setGiving(true);
  };
  return (
    <PatientLanguage language={given.form.language}>
      <PaperContext value={paper}>
        <PatientFormContext value={form}>
          {giving ? (
            <GiveBack onStay={filled.outcome === null ? () => setGiving(false) : undefined} onBack={onBack} />
          ) : (
            <FormPages onGive={giveBack} />
          )}
        </PatientFormContext>
      </PaperContext>
    </PatientLanguage>
  );
};
