/**
 * Bytes of memory that may be on their way from the page to the vault: four of the largest calls there are (`drafts:save`,
 * 8.2 million letters of two bytes); security.md §4, row 50.
 */
export const mostAtOnce = 4 * 2 * 8_200_000;
