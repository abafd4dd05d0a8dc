/** Where records that came in together are from: the made-up practice of `npm run seed`. */
export const importSources = ['seed'] as const;
export type ImportSource = (typeof importSources)[number];
