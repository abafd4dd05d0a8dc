/** What one rule says: `what` was found, `unknown` when a missing fact raised it, `why` it is said, `do` what helps. */
export interface RuleText {
  readonly what: string;
  readonly unknown?: string;
  readonly why: string;
  readonly do: string;
}
