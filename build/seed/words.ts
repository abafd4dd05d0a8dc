import { pick, pickCommon, type Random } from '../../tests/bench/random.ts';

/** What practitioners write, and every word once in the order of how often it is written. */
const common =
  `the and of skin no with was were on to for in lines area areas a some slight right left mild well needle even
  passes calm redness after before erythema pinpoint bleeding tolerated thigh abdomen hip flank upper lower inner outer
  serum gel saline cooled applied advised aftercare told sun cream days night again next visit better softer texture
  colour paler raised flat depressed old new since pregnancy growth weight itch tender pain less more than last time
  patient asked question answered agreed rest short break continued stopped early edge navel groin waistline bikini
  knee seam tight loose dry moist warm cool pale pink violet silver white shine fold crease deep shallow spread narrow
  wide long scattered dense single cluster row band patch border centre middle top bottom above below beside between
  device pen cartridge tip depth speed stroke direction cross hatch lift glide grip stretch tension hand glove drape
  towel lamp mirror photo view marked measured compared grade score scale chart plan course interval weeks months
  vitamin hyaluronic peptide growth factor ampoule lot opened expired fresh mixed drop spot dose layer film dressing
  wash shower swim sport sauna bath clothes cotton seam belt strap sleep side back holiday work lifting running
  mother sister daughter partner wedding summer winter spring autumn beach dress confidence happy pleased worried
  nervous relaxed laughed chatted tired hungry faint water sugar tea sat lay stood walked bruise swelling crust peel
  flake pigment darker lighter patchy settled faded gone remains unchanged improved marked slow quick`.split(
    /\s+/,
  );
const stems =
  'skin line fold scar tone fibre tissue layer margin surface contour ridge groove streak track mark zone field plane'.split(
    ' ',
  );
const heads =
  'mid para peri sub supra infra inter intra re over under cross fine micro macro multi semi half near'.split(
    ' ',
  );
const tails = ['', 's', 'ing', 'ed', 'like', 'wise', 'ward', 'less', 'ness', 'ful'];
const rare = heads.flatMap((head) => stems.flatMap((stem) => tails.map((tail) => `${head}${stem}${tail}`)));
const vocabulary = [...new Set([...common, ...rare])];

const openings = [
  'Skin calm throughout.',
  'Some pinpoint bleeding in the last pass, settled at once.',
  'Even redness at the end, cooled for ten minutes.',
  'A little more tender on the left than on the right.',
  'Lines softer to the touch than at the last visit.',
  'Patient pleased with the colour.',
  'Short break after the second pass, then continued.',
  'Depth reduced over the hip bone.',
];

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A made-up note of about so many characters: sentences, in which the first words of the vocabulary are far the most frequent. */
export const noteOf = (random: Random, characters: number): string => {
  const sentences = [pick(random, openings)];
  let length = sentences[0]?.length ?? 0;
  while (length < characters) {
    const words = Array.from({ length: 5 + Math.floor(random() * 9) }, () => pickCommon(random, vocabulary));
    const sentence = `${capital(words.join(' '))}.`;
    sentences.push(sentence);
    length += sentence.length + 1;
  }
  return sentences.join(' ');
};
