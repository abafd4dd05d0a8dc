/** What typed words were read as, to stand below them; nothing where it would only say them again. */
export const readAs = (typed: string, reading: string | undefined): string | undefined =>
  reading === typed.trim() ? undefined : reading;
