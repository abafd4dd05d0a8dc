import { useIntl } from 'react-intl';
import type { Consent } from '../../../shared/consents/consent.ts';
import { type ConsentDraft, firstText } from '../../../shared/consents/consent-draft.ts';
import { templateLanguageLabels } from '../../../shared/labels/template-labels.ts';
import type { TemplateInfo, TemplateKey } from '../../../shared/templates/template.ts';
import { Picker } from '../../ui/picker.tsx';
import { useHome } from '../vault/home-context.tsx';
import { useConsentForm } from './consent-form.ts';

const keyOf = ({ id, language }: Pick<TemplateInfo, 'id' | 'language'>): string => `${id}/${language}`;

/** The texts in use of what a form is signed for, of every language. */
export const useConsentTexts = (wanted: ConsentDraft['kind'] = 'treatment'): readonly TemplateInfo[] => {
  const { templates } = useHome();
  const ofKind = wanted === 'treatment' ? 'consent' : wanted;
  return templates.filter(({ kind, adoptedAt }) => kind === ofKind && adoptedAt !== null);
};

/** The text that a new form begins with: the one that was signed last while it is in use, the one that ships, or what there is. */
export const firstChoice = (
  texts: readonly TemplateInfo[],
  signed: Pick<Consent, 'template' | 'templateLanguage'> | null,
): TemplateKey => {
  const again = texts.find(
    ({ id, language }) => id === signed?.template && language === signed.templateLanguage,
  );
  const { id, language } =
    again ?? texts.find((text) => keyOf(text) === keyOf(firstText)) ?? texts[0] ?? firstText;
  return { id, language };
};

/** Which text the patient reads, where the practice uses several. */
export const TextChoice = () => {
  const intl = useIntl();
  const { draft, change } = useConsentForm();
  const texts = useConsentTexts(draft.kind);
  if (texts.length < 2) return null;
  return (
    <Picker
      label={intl.formatMessage({ id: 'consent.text', defaultMessage: 'Text and language' })}
      rows={texts.map((text) => ({
        value: keyOf(text),
        label: text.title,
        detail: intl.formatMessage(templateLanguageLabels[text.language]),
      }))}
      value={keyOf(draft.template)}
      onChange={(key) => {
        const chosen = texts.find((text) => keyOf(text) === key);
        if (chosen) change({ template: { id: chosen.id, language: chosen.language }, clauses: {} });
      }}
    />
  );
};
