import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { askedFacts, isPaperKind, ofSession, type PaperBasis } from '../../../shared/papers/paper.ts';
import { CallFailed, useAnswer, useChange } from '../../api.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { CloseForm } from '../drafts/close-form.tsx';
import { DiscardDraft } from '../drafts/discard-draft.tsx';
import { DraftState } from '../drafts/draft-state.tsx';
import { StartedForm } from '../drafts/started-form.tsx';
import { useKeptForm } from '../drafts/use-kept-form.ts';
import type { StoredDraft } from '../drafts/use-stored-draft.ts';
import { FormPage, FormPart } from '../patients/form-page.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { useShortName } from '../patients/person-name.tsx';
import { RestoredNotice } from '../patients/restored-notice.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import { useHome } from '../vault/home-context.tsx';
import { FactField } from './fact-field.tsx';
import {
  beginPaper,
  lotKey,
  paperDraftSchema,
  readPaper,
  type PaperDraft,
  type PaperText,
} from './paper-draft.ts';
import { useLetterAbout } from './letter-about-event.ts';
import { LotChoice, SessionChoice, TextChoice } from './paper-choices.tsx';

/** The texts in use that are made from a patient's page. */
const usePaperTexts = (): readonly PaperText[] =>
  useHome().templates.flatMap((text) => {
    const { kind, adoptedAt } = text;
    return isPaperKind(kind) && adoptedAt !== null ? [{ ...text, kind }] : [];
  });

interface PaperFormProps {
  readonly id: string;
  readonly chart: Chart;
  /** The adverse event that a letter is about; null for every other paper. */
  readonly event: string | null;
}

/** Makes a leaflet, plan, letter or form for a patient: which text, and the few facts that are in no record. */
export const PaperForm = ({ id, chart, event }: PaperFormProps) => {
  // Taken out here: what is first read inside the form would not draw it again when the answer comes.
  const { data: basis, error } = useAnswer('papers:basis', { patient: chart.patient.id });
  const banner = (
    <>
      <ChartBanner chart={chart} />
      {error && <FailureNotice failure={error.failure} />}
    </>
  );
  return (
    <StartedForm schema={paperDraftSchema} kind="paper" patient={chart.patient.id} id={id} banner={banner}>
      {({ round, stored, startOver }) =>
        basis ? (
          <FilledForm
            key={round}
            id={id}
            chart={chart}
            event={event}
            basis={basis}
            stored={stored}
            onStartOver={startOver}
          />
        ) : (
          <FormPage banner={banner} actions={null}>
            {null}
          </FormPage>
        )
      }
    </StartedForm>
  );
};

interface FilledFormProps extends PaperFormProps {
  readonly basis: PaperBasis;
  readonly stored: StoredDraft<PaperDraft> | null;
  readonly onStartOver: () => void;
}

const usePaper = ({ id, chart, event, basis, stored }: FilledFormProps) => {
  const letterAbout = useLetterAbout();
  const go = useGoToPatients();
  const texts = usePaperTexts();
  const patient = chart.patient.id;
  const about = chart.adverseEvents.find((each) => each.id === event);
  const form = useKeptForm<PaperDraft>({
    id,
    kind: 'paper',
    patient,
    state: stored?.state ?? (about ? letterAbout(about, basis, texts) : beginPaper(basis)),
    savedAt: stored?.savedAt ?? null,
  });
  const make = useChange('papers:make', ['documents:list', 'patients:chart', 'today:view']);
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const draft = form.state;
  const text = texts.find(
    ({ id: one, language }) => one === draft.text?.id && language === draft.text.language,
  );
  const read = text ? readPaper(draft, text.kind) : null;
  const used = basis.lots.find((one) => lotKey(one) === draft.lot);
  const press = async (): Promise<void> => {
    setTried(true);
    setFailure(null);
    if (!text || !read || !('facts' in read)) {
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    try {
      await form.flush();
      const made = await make.mutateAsync({
        patient,
        text: { id: text.id, language: text.language },
        session: ofSession.includes(text.kind) ? draft.session : null,
        lot: used ? { product: used.product, lot: used.lot } : null,
        facts: read.facts,
        draft: id,
      });
      await form.finish();
      go.document(made.id);
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      setFailure(error.failure);
    }
  };
  return {
    form,
    draft,
    texts,
    text,
    used,
    press,
    failure,
    bad: tried && read && 'bad' in read ? read.bad : null,
  };
};

const FilledForm = (props: FilledFormProps) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const day = useLocalDay();
  const { chart, basis, stored } = props;
  const name = useShortName()(chart.patient);
  const { form, draft, texts, text, used, press, failure, bad } = usePaper(props);
  const refusal = useRefusal()('papers:make');
  const asked = text ? askedFacts[text.kind] : [];
  const notYet = text
    ? text.kind === 'exposure-letter' && !used
      ? intl.formatMessage({ id: 'papers.lot-first', defaultMessage: 'First choose the lot.' })
      : ''
    : intl.formatMessage({ id: 'papers.text-first', defaultMessage: 'First choose what to print.' });
  return (
    <FormPage
      banner={<ChartBanner chart={chart} />}
      notices={
        <>
          {failure && <FailureNotice failure={failure} />}
          {stored && <RestoredNotice savedAt={stored.savedAt} />}
        </>
      }
      foot={
        form.savedAt !== null && (
          <DiscardDraft
            what={intl.formatMessage({ id: 'papers.of', defaultMessage: 'paper for {name}' }, { name })}
            onDiscard={() => form.finish().then(props.onStartOver)}
          />
        )
      }
      actions={
        <ActionBar
          state={<DraftState savedAt={form.savedAt} failing={form.failing} timeZone={day.timeZone} />}
        >
          <CloseForm savedAt={form.savedAt} onClose={() => go.patient(chart.patient.id)} />
          <Button kind="primary" icon={Printer} notYet={refusal ?? notYet} onPress={press}>
            {intl.formatMessage({ id: 'papers.make', defaultMessage: 'Make paper for {name}' }, { name })}
          </Button>
        </ActionBar>
      }
    >
      <FormPart title={intl.formatMessage({ id: 'papers.what', defaultMessage: 'What to print' })}>
        <TextChoice texts={texts} draft={draft} onChange={form.change} />
      </FormPart>
      {text && (
        <FormPart title={intl.formatMessage({ id: 'papers.facts', defaultMessage: 'What it says' })}>
          {ofSession.includes(text.kind) && (
            <SessionChoice basis={basis} draft={draft} onChange={form.change} />
          )}
          {text.kind === 'exposure-letter' && (
            <LotChoice basis={basis} draft={draft} onChange={form.change} />
          )}
          {asked.map((fact) => (
            <FactField
              key={fact}
              kind={text.kind}
              fact={fact}
              draft={draft}
              today={day.today}
              bad={bad?.has(fact) === true}
              onChange={form.change}
            />
          ))}
          <p className="muted">
            {intl.formatMessage({
              id: 'papers.rest',
              defaultMessage:
                'The rest comes from the record. What is not recorded prints as “not recorded”.',
            })}
          </p>
        </FormPart>
      )}
    </FormPage>
  );
};
