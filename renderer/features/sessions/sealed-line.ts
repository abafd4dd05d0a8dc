/** A value of a sealed session under its label; null or empty is left out. */
export type SealedLine = readonly [label: string, value: string | null];
