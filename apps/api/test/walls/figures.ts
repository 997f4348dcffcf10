import { longForm } from '../../../../tools/walls/figures.mjs';

export { type FigurePart, longForm, reportFigure } from '../../../../tools/walls/figures.mjs';

/** How long one test of the walls may take before it counts as hung, in ms. */
export const wallsTimeout = longForm ? 7_200_000 : 240_000;
