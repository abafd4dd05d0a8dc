import { createContext } from 'react';
import type { Shape } from '../../shared/body-map/landmarks.ts';

/** The figure on which every body map below is drawn: that of the patient; the average one where nobody chose. */
export const BodyShape = createContext<Shape>('average');
