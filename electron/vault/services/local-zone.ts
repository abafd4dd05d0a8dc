/** The time zone of this computer, in which documents print their times. */
export const localZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
