/** What the body map shows about an area: `recorded` has a value, `confirmed` is done, `carried` waits to be confirmed. */
export type AreaState = 'selected' | 'recorded' | 'confirmed' | 'carried' | 'avoid';

/** The colour of an area in a layer: needled `earlier`, or how far its cool-down has come. */
export type AreaTint = 'earlier' | 'recent' | 'cooling' | 'rested';
