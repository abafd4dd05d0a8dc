import { between, pick, pickCommon, type Random, seeded } from './random.ts';

/** How the names of a language are put together, and how many of a hundred people have one of it. */
interface Language {
  readonly share: number;
  readonly syllables: string;
  readonly least: number;
  readonly most: number;
  /** Between the parts of a name. */
  readonly joint?: string;
}

const plain =
  'ba be bi bo bra ca ce chi co da de di do el en er fa fe fi ga ge gi ha he hi is ja jo ka ke ki la le li lo lu ma me mi mo na ne ni no pa pe pi ra re ri ro sa se si so ta te ti to va ve vi wa ya yo za ze zi';

const languages: readonly Language[] = [
  { share: 52, syllables: plain, least: 2, most: 4 },
  { share: 6, syllables: 'wó jcik śni ka łuc ja żół kie grze goś źba ńska ęb ąk ta mi', least: 2, most: 4 },
  { share: 5, syllables: 'čer ný dvo řák ká te ři na ľud mi la žof ie ště pá nek', least: 2, most: 4 },
  {
    share: 5,
    syllables: 'mül ler grö ße jür gen schä fer käth weiß hei de bör ne lü dtke',
    least: 2,
    most: 3,
  },
  { share: 5, syllables: 'çel ik yıl maz şa hin öz türk çağ la gök ışı ay doğ an üs', least: 2, most: 4 },
  { share: 4, syllables: 'élo die fran çois naï lè vre mu ñoz íñi gón ção lu í bego ña', least: 2, most: 4 },
  { share: 4, syllables: 'þór dís åsa sø ren æva björn guð rún øy vind sig ström', least: 2, most: 3 },
  {
    share: 3,
    syllables: 'nguyễn trần thị hương ngọc ánh đức phạm đặng lê thảo quỳnh như',
    least: 1,
    most: 3,
    joint: ' ',
  },
  { share: 3, syllables: 'πα πα δο ού λου γε ωρ γί ου νι κό λα ος ελέ νη', least: 2, most: 4 },
  { share: 3, syllables: 'ив ан ова ше вче нко со ло вьё ва ал ён ка на та лья', least: 2, most: 4 },
  { share: 2, syllables: 'الحس ن عبد مري م نو ر حدا د زهر اني ليل ى', least: 2, most: 3 },
  { share: 1, syllables: 'כה ן לו י מזר חי פר ץ נו עה שי רה', least: 2, most: 3 },
  { share: 2, syllables: 'शर् मा प टे ल सिं ह गुप् ता दी पि का', least: 2, most: 3 },
  { share: 2, syllables: '王 李 张 刘 秀 英 丽 静 怡 美 玲 志 明 欧 阳', least: 1, most: 3 },
  { share: 1, syllables: '佐 藤 鈴 木 高 橋 渡 辺 さく ら 陽 子', least: 2, most: 3 },
  { share: 1, syllables: '김 이 박 최 지 우 서 연 민 준 하 은', least: 2, most: 3 },
  { share: 1, syllables: 'สม หญิง กา ญจ นา ศรี สุข วงศ์ ดี พิม', least: 2, most: 3 },
];
const people = languages.reduce((sum, { share }) => sum + share, 0);

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const distinct = (
  seed: number,
  count: number,
  { syllables, least, most, joint = '' }: Language,
): string[] => {
  const random = seeded(seed);
  const parts = syllables.split(' ');
  const found = new Set<string>();
  while (found.size < count)
    found.add(Array.from({ length: between(random, least, most) }, () => pick(random, parts)).join(joint));
  return [...found];
};

interface NamesOf {
  readonly upTo: number;
  readonly given: readonly string[];
  readonly family: readonly string[];
}

const [givenCount, familyCount] = [900, 6000];
let counted = 0;
/** The names of each language, common ones first. */
const names: readonly NamesOf[] = languages.map((language, index) => {
  counted += language.share;
  const of = (seed: number, all: number): string[] =>
    distinct(seed + index, Math.ceil((all * language.share) / people), language).map((name) =>
      name.split(' ').map(capital).join(' '),
    );
  return { upTo: counted / people, given: of(11, givenCount), family: of(1200, familyCount) };
});

/** A made-up name of one language; about half are of plain letters. */
export function nameOf(random: Random): { readonly given: string; readonly family: string } {
  const drawn = random();
  const language = names.find(({ upTo }) => drawn < upTo) ?? names[0];
  if (!language) throw new Error('There are no names.');
  return { given: pickCommon(random, language.given), family: pickCommon(random, language.family) };
}

const words = distinct(13, 4000, { share: 0, syllables: plain, least: 1, most: 4 });

/** One word of the notes: the second is written half as often as the first, the third a third as often (Zipf's law). */
export const noteWord = (random: Random): string => words[Math.floor(words.length ** random()) - 1] ?? '';

/** A made-up note of about so many characters. */
export function note(random: Random, characters: number): string {
  let text = '';
  while (text.length < characters) {
    text += `${text === '' ? '' : ' '}${noteWord(random)}`;
    if (random() < 0.08) text += '.';
  }
  return text;
}
