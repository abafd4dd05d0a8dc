/** What photos of a patient may be used for, each with its own yes or no. */
export const photoPurposes = ['record', 'teaching', 'marketing'] as const;
export type PhotoPurpose = (typeof photoPurposes)[number];
