import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import type { TemplateLanguage } from '../../../shared/templates/kinds.ts';
import { germanPatientWords } from './german-patient-words.ts';

const locales: Readonly<Record<TemplateLanguage, string>> = { en: 'en-GB', de: 'de-DE' };
const words: Readonly<Record<TemplateLanguage, Readonly<Record<string, string>>>> = {
  en: {},
  de: germanPatientWords,
};

interface PatientLanguageProps {
  /** Of the text that the patient reads. */
  readonly language: TemplateLanguage;
  readonly children: ReactNode;
}

/** What the patient's screens say themselves follows the language of the text, whatever the program speaks elsewhere. */
export const PatientLanguage = ({ language, children }: PatientLanguageProps): ReactNode => (
  <IntlProvider locale={locales[language]} defaultLocale="en-GB" messages={{ ...words[language] }}>
    {children}
  </IntlProvider>
);
