import { useState } from 'react';
import { markOf, type StrokePoint } from '../../../shared/photos/mark-paths.ts';
import { measuredUm, remeasured, umPerPixel } from '../../../shared/photos/measuring.ts';
import { type MeasureKind, mostStrokes, type PhotoFields } from '../../../shared/photos/photo.ts';
import { type Place, pointOf } from '../../../shared/photos/transform.ts';
import type { Size } from '../../../shared/photos/viewport.ts';
import type { StageTool } from './use-stage.ts';

export const photoTools = ['look', 'pen', 'arrow', 'scale', 'measure'] as const;
export type PhotoTool = (typeof photoTools)[number];

/** Why two points made nothing. */
export type PointProblem = 'short' | 'length' | 'scale' | 'full';

interface Recorded {
  readonly fields: PhotoFields;
  readonly change: (next: Partial<PhotoFields>) => void;
}

/** Most distances of one photo. */
const mostMeasures = 50;

/** The length that is typed for a scale, µm; undefined where it is none between 1 mm and 1 m. */
export const typedLengthUm = (typed: string): number | undefined => {
  const mm = Number(typed.trim().replace(',', '.'));
  const um = Math.round(mm * 1000);
  return typed.trim() !== '' && um >= 1000 && um <= 1_000_000 ? um : undefined;
};

/** The tool in hand, and what comes of the points that are set with it. */
export const usePhotoTools = (size: Size, { fields, change }: Recorded) => {
  const [tool, setTool] = useState<PhotoTool>('look');
  const [first, setFirst] = useState<Place | null>(null);
  const [drawn, setDrawn] = useState<readonly StrokePoint[]>([]);
  const [length, setLength] = useState('50');
  const [kind, setKind] = useState<MeasureKind>('width');
  const [problem, setProblem] = useState<PointProblem | null>(null);

  const inside = ({ x, y }: Place): Place => ({
    x: Math.min(size.width, Math.max(0, x)),
    y: Math.min(size.height, Math.max(0, y)),
  });

  const arrow = (from: Place, to: Place): PointProblem | null => {
    const mark = markOf(
      'arrow',
      [from, to].map((place) => ({ ...place, pressure: 0.5 })),
      size,
    );
    if (!mark) return 'short';
    if (fields.marks.length >= mostStrokes) return 'full';
    change({ marks: [...fields.marks, mark] });
    return null;
  };
  const scale = (from: Place, to: Place): PointProblem | null => {
    const lengthUm = typedLengthUm(length);
    if (lengthUm === undefined) return 'length';
    const next = { from: pointOf(from), to: pointOf(to), lengthUm };
    if (umPerPixel(next) === null) return 'short';
    change({ scale: next, measures: [...remeasured(fields.measures, next)] });
    return null;
  };
  const measure = (from: Place, to: Place): PointProblem | null => {
    const points = { from: pointOf(from), to: pointOf(to) };
    const um = measuredUm(fields.scale, points);
    if (um === null) return 'scale';
    if (fields.measures.length >= mostMeasures) return 'full';
    change({ measures: [...fields.measures, { kind, ...points, um }] });
    return null;
  };

  const pen: StageTool = {
    begin: (place, pressure) => setDrawn([{ ...place, pressure }]),
    move: (place, pressure) => setDrawn((points) => [...points, { ...place, pressure }]),
    end: () => {
      const mark = markOf('pen', drawn, size);
      if (mark && fields.marks.length < mostStrokes) change({ marks: [...fields.marks, mark] });
      setProblem(fields.marks.length < mostStrokes ? null : 'full');
      setDrawn([]);
    },
  };

  return {
    tool,
    first,
    drawn,
    length,
    kind,
    problem,
    setLength,
    setKind,
    pen: tool === 'pen' ? pen : undefined,
    takesPoints: tool === 'arrow' || tool === 'scale' || tool === 'measure',
    choose: (next: PhotoTool): void => {
      setTool(next);
      setFirst(null);
      setProblem(null);
    },
    /** A point of the tool in hand; the second one makes something of both. */
    setPoint: (given: Place): void => {
      const place = inside(given);
      if (!first) {
        setFirst(place);
        setProblem(null);
        return;
      }
      setFirst(null);
      setProblem({ arrow, scale, measure, look: () => null, pen: () => null }[tool](first, place));
    },
  };
};
