import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import { mostLetters, type ExposurePage, type ExposureQuery } from '../../../shared/exposures/exposure.ts';
import { templateLanguageLabels } from '../../../shared/labels/template-labels.ts';
import type { Result } from '../../../shared/result.ts';
import { call } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Picker } from '../../ui/picker.tsx';
import { useHome } from '../vault/home-context.tsx';
import { MadeLetters, type Made } from './made-letters.tsx';

interface LettersDialogProps {
  readonly query: ExposureQuery;
  readonly total: number;
  readonly onClose: () => void;
}

/** Writes the letters some at a time while `goesOn`; a patient whose letter cannot be made is told and holds up no other. */
const writeAll = async (
  query: ExposureQuery,
  text: { readonly id: string; readonly language: 'en' | 'de' },
  { tell, goesOn }: { readonly tell: (made: Made) => void; readonly goesOn: () => boolean },
): Promise<void> => {
  const letters: Made['letters'][number][] = [];
  const end = (failure: Failure | null): void => tell({ letters: [...letters], failure, done: true });
  let after: string | null = null;
  do {
    const page: Result<ExposurePage> = await call('exposures:list', { query, after, limit: mostLetters });
    if (!page.ok) return end(page.error);
    const { rows, next }: ExposurePage = page.value;
    if (rows.length === 0) break;
    const made = await call('exposures:letters', { query, text, patients: rows.map(({ id }) => id) });
    if (!made.ok) return end(made.error);
    for (const letter of made.value) {
      const person = rows.find(({ id }) => id === letter.patient);
      if (person) letters.push({ ...letter, person });
    }
    tell({ letters: [...letters], failure: null, done: false });
    after = next;
  } while (after !== null && goesOn());
  return end(null);
};

/** One letter for each patient of the list, from the text that the practice adopted. */
export const LettersDialog = ({ query, total, onClose }: LettersDialogProps) => {
  const intl = useIntl();
  const { templates } = useHome();
  const texts = templates.filter(({ kind, adoptedBy }) => kind === 'exposure-letter' && adoptedBy !== null);
  const keyOf = ({ id, language }: (typeof texts)[number]): string => `${id}/${language}`;
  const [chosen, setChosen] = useState<string | null>(() => (texts[0] ? keyOf(texts[0]) : null));
  const [made, setMade] = useState<Made | null>(null);
  const isClosed = useRef(false);
  useEffect(() => {
    isClosed.current = false;
    return () => {
      isClosed.current = true;
    };
  }, []);
  const text = texts.find((each) => keyOf(each) === chosen);
  const write = async (): Promise<void> => {
    if (!text) return;
    setMade({ letters: [], failure: null, done: false });
    const goesOn = (): boolean => !isClosed.current;
    await writeAll(query, { id: text.id, language: text.language }, { tell: setMade, goesOn });
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
          {intl.formatMessage({
            id: 'exposures.letters.no-text',
            defaultMessage:
              'No letter about a lot is in use yet. Somebody of the practice reads it under Documents and adopts it.',
          })}
        </p>
      )}
      {texts.length > 0 && made === null && (
        <Picker
          label={intl.formatMessage({ id: 'papers.text', defaultMessage: 'Text and language' })}
          rows={texts.map((each) => ({
            value: keyOf(each),
            label: each.title,
            detail: intl.formatMessage(templateLanguageLabels[each.language]),
          }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {made && <MadeLetters made={made} total={total} />}
    </Dialog>
  );
};
