import SignaturePad, { type PointGroup } from 'signature_pad';
import { INK_PEN, INK_WIDTH, type InkStroke } from './ink.ts';

/** A canvas one can write on; holds listeners and must be stopped. */
export type SignatureCanvas = {
  readonly draw: (strokes: readonly InkStroke[]) => void;
  readonly stop: () => void;
};

const tenth = (value: number): number => Math.round(value * 10) / 10 + 0; // never -0, which no record can hold
const hundredth = (value: number): number => Math.round(value * 100) / 100;

function toStrokes(groups: readonly PointGroup[], scale: number, start: number): readonly InkStroke[] {
  return groups.map((group) => ({
    points: group.points.map(({ x, y, time, pressure }) => ({
      x: tenth(x / scale),
      y: tenth(y / scale),
      t: Math.max(0, Math.round(time - start)),
      p: Math.min(1, hundredth(pressure)),
    })),
  }));
}

/**
 * Lets pen, finger and mouse write on a canvas. After every stroke `onInk` gets all strokes, normalised to a box
 * 1000 wide; the drawing follows the canvas's size, the screen's density and the theme's ink colour.
 */
export function startSignature(
  canvas: HTMLCanvasElement,
  onInk: (strokes: readonly InkStroke[]) => void,
): SignatureCanvas {
  const pad = new SignaturePad(canvas, { minDistance: 2, throttle: 0 });
  let shown: readonly InkStroke[] = [];
  let start = 0;
  const scale = (): number => canvas.clientWidth / INK_WIDTH || 1;

  function redraw(): void {
    const density = Math.max(window.devicePixelRatio, 1);
    canvas.width = canvas.clientWidth * density;
    canvas.height = canvas.clientHeight * density;
    canvas.getContext('2d')?.scale(density, density);
    pad.penColor = getComputedStyle(canvas).color;
    pad.minWidth = INK_PEN * 0.6 * scale();
    pad.maxWidth = INK_PEN * 1.1 * scale();
    pad.dotSize = INK_PEN * scale();
    const { penColor, minWidth, maxWidth, dotSize, velocityFilterWeight, compositeOperation } = pad;
    const style = { penColor, minWidth, maxWidth, dotSize, velocityFilterWeight, compositeOperation };
    const groups = shown.map(({ points }) => ({
      ...style,
      points: points.map(({ x, y, t, p }) => ({
        x: x * scale(),
        y: y * scale(),
        time: start + t,
        pressure: p,
      })),
    }));
    pad.fromData(groups, { clear: true });
  }

  function onEnd(): void {
    const groups = pad.toData();
    if (shown.length === 0) start = groups[0]?.points[0]?.time ?? Date.now();
    shown = toStrokes(groups, scale(), start);
    onInk(shown);
  }

  pad.addEventListener('endStroke', onEnd);
  const size = new ResizeObserver(redraw);
  size.observe(canvas);
  const theme = new MutationObserver(redraw);
  theme.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-contrast'] });
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', redraw);

  return {
    draw: (strokes) => {
      if (strokes === shown) return;
      shown = strokes;
      start = Date.now() - (strokes.at(-1)?.points.at(-1)?.t ?? 0);
      redraw();
    },
    stop: () => {
      pad.removeEventListener('endStroke', onEnd);
      pad.off();
      size.disconnect();
      theme.disconnect();
      dark.removeEventListener('change', redraw);
    },
  };
}
