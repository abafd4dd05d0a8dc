import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import { templateKindLabels, templateLanguageLabels } from '../../../shared/labels/template-labels.ts';
import { paperKinds, type PaperBasis } from '../../../shared/papers/paper.ts';
import { ComboBox } from '../../ui/combo-box.tsx';
import { lotKey, type PaperDraft, type PaperText } from './paper-draft.ts';

interface Props {
  readonly draft: PaperDraft;
  readonly onChange: (next: Partial<PaperDraft>) => void;
}

const keyOf = ({ id, language }: Pick<PaperText, 'id' | 'language'>): string => `${id}/${language}`;

/** Which text in use, by its kind and language. */
export const TextChoice = ({ texts, draft, onChange }: Props & { readonly texts: readonly PaperText[] }) => {
  const intl = useIntl();
  if (texts.length === 0)
    return (
      <p>
        {intl.formatMessage({
          id: 'papers.none',
          defaultMessage:
            'No text of these kinds is in use yet. Somebody of the practice reads it under Documents and adopts it.',
        })}
      </p>
    );
  const detailOf = ({ kind, language }: PaperText): string =>
    `${intl.formatMessage(templateKindLabels[kind])}, ${intl.formatMessage(templateLanguageLabels[language])}`;
  const shown = texts.find((text) => draft.text && keyOf(text) === keyOf(draft.text));
  const ordered = paperKinds.flatMap((kind) => texts.filter((text) => text.kind === kind));
  return (
    <ComboBox
      label={intl.formatMessage({ id: 'papers.text', defaultMessage: 'Text and language' })}
      options={ordered.map((text) => ({
        value: keyOf(text),
        label: text.title,
        detail: detailOf(text),
      }))}
      value={draft.text ? keyOf(draft.text) : null}
      help={shown && detailOf(shown)}
      onChange={(key) => {
        const chosen = texts.find((text) => keyOf(text) === key);
        onChange({ text: chosen ? { id: chosen.id, language: chosen.language } : null });
      }}
    />
  );
};

/** Which session a letter speaks of. */
export const SessionChoice = ({ basis, draft, onChange }: Props & { readonly basis: PaperBasis }) => {
  const intl = useIntl();
  if (basis.sessions.length === 0) return null;
  return (
    <ComboBox
      label={intl.formatMessage({ id: 'papers.session', defaultMessage: 'Session that it speaks of' })}
      options={basis.sessions.map(({ id, ordinal, on }) => ({
        value: id,
        label: intl.formatMessage(
          { id: 'papers.session.one', defaultMessage: 'Session {ordinal}, {date}' },
          { ordinal, date: formatDate(on) },
        ),
      }))}
      value={draft.session}
      reserveLine={false}
      onChange={(session) => onChange({ session })}
    />
  );
};

/** Which lot that was used on the patient. */
export const LotChoice = ({ basis, draft, onChange }: Props & { readonly basis: PaperBasis }) => {
  const intl = useIntl();
  if (basis.lots.length === 0)
    return (
      <p>
        {intl.formatMessage({
          id: 'papers.lots.none',
          defaultMessage: 'No product with a lot is recorded in the sessions of this patient.',
        })}
      </p>
    );
  return (
    <ComboBox
      label={intl.formatMessage({ id: 'papers.lot', defaultMessage: 'Lot that it speaks of' })}
      options={basis.lots.map((lot) => ({
        value: lotKey(lot),
        label: intl.formatMessage(
          { id: 'papers.lot.one', defaultMessage: '{name}, lot {lot}' },
          { name: lot.name, lot: lot.lot },
        ),
        ...(lot.recalled
          ? { detail: intl.formatMessage({ id: 'papers.lot.recalled', defaultMessage: 'Recalled' }) }
          : {}),
      }))}
      value={draft.lot}
      reserveLine={false}
      onChange={(lot) => onChange({ lot })}
    />
  );
};
