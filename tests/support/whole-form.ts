/** Whether fault tests run at their whole length (`npm run faults`), or in the short form of `npm test`. */
export const wholeForm = process.env['STRIA_FAULTS'] === 'all';
