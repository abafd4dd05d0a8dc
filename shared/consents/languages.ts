import type { TemplateLanguage } from '../templates/kinds.ts';

/** The languages of texts for patients, each written in itself. */
export const patientLanguageNames: Readonly<Record<TemplateLanguage, string>> = {
  en: 'English',
  de: 'Deutsch',
};
