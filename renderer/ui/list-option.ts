/** One entry of a list to choose from; the detail stands below its name. */
export type ListOptionData<Value extends string = string> = {
  readonly value: Value;
  readonly label: string;
  readonly detail?: string;
};
