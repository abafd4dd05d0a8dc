/** The last needling of one area: UTC ms, and the depth used in µm; null where it was not recorded. */
export interface EarlierArea {
  readonly at: number;
  readonly depthMinUm: number | null;
  readonly depthMaxUm: number | null;
}

/** By "region/side"; an area that is not there was never needled in this record. */
export type EarlierAreas = Readonly<Record<string, EarlierArea>>;
