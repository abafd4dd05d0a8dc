/** How one kind of quantity is typed, kept and shown. Everything counted is in the integer unit that is stored. */
export interface QuantitySpec {
  /** The unit as shown after the number; empty for plain counts. */
  readonly unit: string;
  /** Spellings of the unit that may be typed after the number, lower case. */
  readonly words: readonly string[];
  /** Stored units in one displayed unit: 1 mm is 1000 µm. */
  readonly scale: number;
  /** Decimals always shown; more are shown only when the value would otherwise read differently. */
  readonly decimals: number;
  /** What is possible at all. Outside is refused. */
  readonly min: number;
  readonly max: number;
  /** What is usual. Outside is asked about, and kept if the author says so. */
  readonly usual?: { readonly min: number; readonly max: number; readonly step: number };
}
