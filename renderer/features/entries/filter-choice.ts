import type { EntryFilter, EntryKind } from '../../../shared/entries/entry.ts';
import { dayBounds } from '../../../shared/dates/day-bounds.ts';

/** What was chosen beside the list; dates are local days, both included. */
export interface FilterChoice {
  readonly kind: EntryKind | null;
  readonly person: string | null;
  readonly patient: { readonly id: string; readonly name: string } | null;
  readonly from: string | null;
  readonly until: string | null;
}

/** Everything. */
export const noChoice: FilterChoice = { kind: null, person: null, patient: null, from: null, until: null };

/** The choice as the vault is asked, days as UTC ms in the practice's time zone. */
export const filterOf = (choice: FilterChoice, timeZone: string): EntryFilter => ({
  kind: choice.kind,
  person: choice.person,
  patient: choice.patient?.id ?? null,
  from: choice.from === null ? null : dayBounds(choice.from, timeZone).from,
  until: choice.until === null ? null : dayBounds(choice.until, timeZone).to,
});
