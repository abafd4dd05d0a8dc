/**
 * Finds codes in a picture, in a process part of its own: it has no page, no vault and no network, and may be ended at any
 * time. Its wasm comes with the program; the library's own way to it, a server outside, is never taken.
 */
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasmAddress from 'zxing-wasm/reader/zxing_reader.wasm?url';
import type { DecodeAnswer, Picture } from './decode-messages.ts';

interface Scope {
  onmessage: ((event: MessageEvent<Picture>) => void) | null;
  readonly postMessage: (answer: DecodeAnswer) => void;
}
const scope = globalThis as unknown as Scope;

const mostCodes = 12;

const ready = (async (): Promise<void> => {
  const answer = await fetch(wasmAddress);
  const wasmBinary = await answer.arrayBuffer();
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
})();

const decode = async ({ picture, patient }: Picture): Promise<DecodeAnswer> => {
  await ready;
  const found = await readBarcodes(picture, {
    formats: ['DataMatrix', 'Code128', 'QRCode', 'EAN13', 'EAN8', 'UPCA', 'UPCE'],
    textMode: 'Plain',
    maxNumberOfSymbols: mostCodes,
    tryHarder: patient,
    tryRotate: true,
    tryInvert: patient,
  });
  const codes = found
    .filter(({ isValid }) => isValid)
    .map(({ symbologyIdentifier, text }) => symbologyIdentifier + text);
  const unreadable = codes.length === 0 && found.some(({ error }) => error.startsWith('Failed to load'));
  return unreadable ? { ok: false, why: 'unreadable' } : { ok: true, codes: [...new Set(codes)] };
};

scope.onmessage = ({ data }) => {
  decode(data).then(scope.postMessage, () => scope.postMessage({ ok: false, why: 'failed' }));
};
