/** Gives keys that were held back to whatever has the focus now, in their order, as if they had just been typed. */

const textKinds = /^(?:text|search|email|tel|url|password|number)$/;

/** Whether typing here writes text: then every key belongs to the person. */
export const writesText = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement && textKinds.test(target.type)) ||
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLElement && target.isContentEditable);

const write = (field: HTMLInputElement | HTMLTextAreaElement, sign: string): void => {
  const end = field.value.length;
  field.setRangeText(sign, field.selectionStart ?? end, field.selectionEnd ?? end, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: sign, inputType: 'insertText' }));
};

const giveOne = (sign: string): void => {
  const key = sign === '\n' ? 'Enter' : sign;
  const target = document.activeElement ?? document.body;
  const goesOn = target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }),
  );
  if (goesOn && key === 'Enter' && target instanceof HTMLButtonElement) target.click();
  if (goesOn && key.length === 1) {
    if (target instanceof HTMLInputElement && textKinds.test(target.type)) write(target, key);
    else if (target instanceof HTMLTextAreaElement) write(target, key);
  }
  target.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true, composed: true }));
};

const nextPicture = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });

/** Gives one key after the other, a line feed as Enter; a key may open a field, which the next one is for. */
export const giveOn = async (text: string): Promise<void> => {
  for (const key of text) {
    giveOne(key);
    await nextPicture();
  }
};
