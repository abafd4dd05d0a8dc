/** What the body map shows about an area: `recorded` has a value, `confirmed` is done, `carried` waits to be confirmed. */
export type AreaState = 'selected' | 'recorded' | 'confirmed' | 'carried' | 'avoid';
