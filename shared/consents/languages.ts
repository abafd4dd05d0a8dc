/** The languages in which the texts for patients ship; a name is written in its own language. */
export const patientLanguages = [{ tag: 'en', name: 'English', dir: 'ltr' }] as const;
