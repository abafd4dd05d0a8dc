import { consentStriaeSource, consentStriaeVersion } from './consent-striae.ts';

/** The source of a text by its template, version and language (BCP 47), or null when it is not here. */
export type TextSource = (template: string, version: number, language: string) => string | null;

/** The texts that ship with the program. */
export const shippedText: TextSource = (template, version, language) =>
  template === 'consent-striae' && version === consentStriaeVersion && language === 'en'
    ? consentStriaeSource
    : null;
