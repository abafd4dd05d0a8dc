import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import type { Failure } from '../../../shared/errors.ts';
import {
  lettersAbout,
  mostLetters,
  type ExposurePage,
  type ExposureQuery,
} from '../../../shared/exposures/exposure.ts';
import { visitReasonLabel } from '../../../shared/labels/paper-fact-labels.ts';
import { templateKindLabels, templateLanguageLabels } from '../../../shared/labels/template-labels.ts';
import { longestAnswer } from '../../../shared/papers/paper.ts';
import type { Result } from '../../../shared/result.ts';
import { call } from '../../api.ts';
import { fieldProblemText } from '../../failure-messages.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Picker } from '../../ui/picker.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { type StoredDraft, useStoredDrafts } from '../drafts/use-stored-draft.ts';
import { useHome } from '../vault/home-context.tsx';
import type { Asked } from './asked.ts';
import { type LettersDraft, lettersDraftSchema } from './letters-draft.ts';
import { MadeLetters, type Made } from './made-letters.tsx';

interface LettersDialogProps {
  readonly query: ExposureQuery;
  /** The query as the page has it, to be kept with what is typed. */
  readonly asked: Asked;
  readonly total: number;
  readonly onClose: () => void;
}

interface Letter {
  readonly text: { readonly id: string; readonly language: 'en' | 'de' };
  readonly reason: string;
}

/**
 * Writes the letters some at a time while `goesOn`; a patient whose letter cannot be made is told and holds up no other. False
 * when it failed or ended before all were written.
 */
const writeAll = async (
  query: ExposureQuery,
  letter: Letter,
  { tell, goesOn }: { readonly tell: (made: Made) => void; readonly goesOn: () => boolean },
): Promise<boolean> => {
  const letters: Made['letters'][number][] = [];
  let after: string | null = null;
  const end = (failure: Failure | null): boolean => {
    tell({ letters: [...letters], failure, done: true });
    return failure === null && after === null;
  };
  do {
    const page: Result<ExposurePage> = await call('exposures:list', { query, after, limit: mostLetters });
    if (!page.ok) return end(page.error);
    const { rows, next }: ExposurePage = page.value;
    if (rows.length === 0) break;
    const made = await call('exposures:letters', { query, ...letter, patients: rows.map(({ id }) => id) });
    if (!made.ok) return end(made.error);
    for (const one of made.value) {
      const person = rows.find(({ id }) => id === one.patient);
      if (person) letters.push({ ...one, person });
    }
    tell({ letters: [...letters], failure: null, done: false });
    after = next;
  } while (after !== null && goesOn());
  return end(null);
};

/** The texts in use that fit what the list is about, and which of them is chosen. */
const useLetterTexts = (query: ExposureQuery) => {
  const { templates } = useHome();
  const kinds = lettersAbout(query);
  const texts = kinds.flatMap((kind) =>
    templates.filter((each) => each.kind === kind && each.adoptedBy !== null),
  );
  const keyOf = ({ id, language }: (typeof texts)[number]): string => `${id}/${language}`;
  const [chosen, choose] = useState<string | null>(() => (texts[0] ? keyOf(texts[0]) : null));
  return { kinds, texts, keyOf, chosen, choose, text: texts.find((each) => keyOf(each) === chosen) };
};

/** One letter for each patient of the list, from a text that the practice adopted; what is typed for it is kept. */
export const LettersDialog = (props: LettersDialogProps) => {
  const drafts = useStoredDrafts(lettersDraftSchema, 'letters', null);
  return drafts === null ? null : <FilledDialog {...props} stored={drafts.readable[0] ?? null} />;
};

const FilledDialog = ({
  query,
  asked,
  total,
  onClose,
  stored,
}: LettersDialogProps & { readonly stored: StoredDraft<LettersDraft> | null }) => {
  const intl = useIntl();
  const { kinds, texts, keyOf, chosen, choose, text } = useLetterTexts(query);
  const [draftId] = useState(() => stored?.id ?? newId());
  const draft = useDraft({ id: draftId, kind: 'letters', patient: null });
  const [reason, setReason] = useState(stored?.state.reason ?? '');
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const asksReason = text?.kind === 'visit-letter';
  const isLacking = asksReason && reason.trim() === '';
  const type = (next: string): void => {
    setReason(next);
    if (next.trim() === '') void draft.forget();
    else draft.keep({ asked, reason: next } satisfies LettersDraft);
  };
  const isClosed = useRef(false);
  useEffect(() => {
    isClosed.current = false;
    return () => {
      isClosed.current = true;
    };
  }, []);
  const write = async (): Promise<void> => {
    setTried(true);
    if (!text || isLacking) return;
    setMade({ letters: [], failure: null, done: false });
    const { id, language } = text;
    const whole = await writeAll(
      query,
      { text: { id, language }, reason: asksReason ? reason.trim() : '' },
      { tell: setMade, goesOn: () => !isClosed.current },
    );
    if (whole && asksReason) await draft.forget();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      wide
      title={intl.formatMessage(
        {
          id: 'exposures.letters.title',
          defaultMessage: 'Write {total, plural, one {a letter to # patient} other {letters to # patients}}?',
        },
        { total },
      )}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'stock.cancel', defaultMessage: 'Back to the list' })}
          </Button>
          {text && made === null && (
            <Button kind="primary" onPress={write}>
              {intl.formatMessage({ id: 'exposures.letters', defaultMessage: 'Write letters' })}
            </Button>
          )}
        </>
      }
    >
      {texts.length === 0 && (
        <p>
          {intl.formatMessage(
            {
              id: 'exposures.letters.no-text',
              defaultMessage:
                'No text for this is in use yet. Somebody of the practice reads it under Documents and adopts it: {kinds}.',
            },
            {
              kinds: intl.formatList(
                kinds.map((kind) => `“${intl.formatMessage(templateKindLabels[kind])}”`),
                { type: 'disjunction' },
              ),
            },
          )}
        </p>
      )}
      {texts.length > 0 && made === null && (
        <>
          <Picker
            label={intl.formatMessage({ id: 'papers.text', defaultMessage: 'Text and language' })}
            rows={texts.map((each) => ({
              value: keyOf(each),
              label: each.title,
              detail: intl.formatMessage(templateLanguageLabels[each.language]),
            }))}
            value={chosen}
            onChange={choose}
          />
          {asksReason && (
            <TextArea
              label={intl.formatMessage(visitReasonLabel)}
              help={intl.formatMessage({
                id: 'exposures.letters.reason.help',
                defaultMessage:
                  'Stands in every letter. The days and areas of each patient come from the record.',
              })}
              rows={4}
              limit={longestAnswer}
              value={reason}
              onChange={type}
              error={tried && isLacking ? fieldProblemText(intl, 'text.empty') : undefined}
            />
          )}
        </>
      )}
      {made && <MadeLetters made={made} total={total} />}
    </Dialog>
  );
};
