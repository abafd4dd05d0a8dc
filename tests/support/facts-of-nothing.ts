/** The facts of a session of which nothing was recorded but the skin type. */
export const factsOfNothing = {
  patient: 'p',
  person: 'u',
  device: null,
  depth_min_um: null,
  depth_max_um: null,
  regions: '',
  erythema: null,
  oedema: null,
  bleeding: null,
  bruising: null,
  striae: '',
  skin: 'iii',
};
