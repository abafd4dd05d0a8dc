import { useState } from 'react';
import { detailOf, detailViews, type DetailId } from '../../../shared/body-map/details.ts';
import type { View } from '../../../shared/body-map/landmarks.ts';
import type { Pt } from '../../../shared/body-map/points.ts';
import type { AreaPlace } from '../../../shared/regions/area-parts.ts';

/** What one looks at: the whole body, the areas in use, or the drawing of one part of the body. */
export type MapLook = 'whole' | 'in-use' | DetailId;

interface Start {
  readonly view: View;
  readonly look: MapLook;
  /** In a detail, parts of areas are chosen rather than whole areas. */
  readonly finer: boolean;
}

/** How a map is looked at: from where, how near, and whether its areas or their parts are chosen. */
export const useMapLook = (start: Start) => {
  const [view, setView] = useState<View>(start.view);
  const [look, setLook] = useState<MapLook>(start.look);
  const [around, setAround] = useState<Pt>();
  const [finer, setFiner] = useState(start.finer);
  const detail = look === 'whole' || look === 'in-use' ? undefined : look;
  const show = (next: MapLook): void => {
    setAround(undefined);
    setLook(next);
    if (next === 'whole' || next === 'in-use' || detailViews(next).includes(view)) return;
    setView(detailViews(next)[0] ?? view);
  };
  /** The detail that shows this area in this view; what has none stays as it is looked at now. */
  const closeTo = (area: AreaPlace | undefined): DetailId | undefined => {
    const near = area && detailOf(area);
    return near && detailViews(near).includes(view) ? near : undefined;
  };
  return {
    view,
    look,
    around,
    detail,
    finer: finer && detail !== undefined,
    zoomed: look !== 'whole' || around !== undefined,
    show,
    toggleFiner: () => setFiner(!finer),
    /** A side without the drawing is shown as a whole body. */
    turn: (next: View) => {
      setAround(undefined);
      setView(next);
      if (detail && !detailViews(detail).includes(next)) setLook('whole');
    },
    /** A finger's first tap: its place, in the drawing of that part of the body where there is one. */
    lookAt: (at: Pt, area: AreaPlace | undefined) => {
      setAround(at);
      if (!detail) setLook(closeTo(area) ?? look);
    },
    /** The keys + and −. */
    zoomTo: (area: AreaPlace | undefined) => {
      if (!area) show('whole');
      else show(closeTo(area) ?? detailOf(area) ?? look);
    },
  };
};

export type MapLooking = ReturnType<typeof useMapLook>;
