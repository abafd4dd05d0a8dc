import { type Random, pick, pickCommon } from '../../tests/bench/random.ts';

interface Language {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

const of = (given: string, family: string): Language => ({
  given: given.split(','),
  family: family.split(','),
});

/** Made-up people have names of many languages, with their own letters; in each list common ones come first. */
const languages: readonly Language[] = [
  of(
    'Emma,Olivia,Amelia,Grace,Freya,Charlotte,Hannah,Jack,Harry,Thomas,Eleanor,Rosie,Imogen,Beatrice',
    'Smith,Jones,Taylor,Brown,Williams,Wilson,Johnson,Davies,Patterson,Wright,Walker,Ashworth,Fairclough,O’Neill',
  ),
  of(
    'Cerys,Megan,Rhiannon,Ffion,Gwenllian,Dafydd,Siân,Tomos',
    'Evans,Llewellyn,ap Rhys,Prydderch,Gruffydd,Bowen',
  ),
  of(
    'Aoife,Saoirse,Niamh,Caoimhe,Sinéad,Oisín,Ciarán',
    'Ó Briain,Ní Dhomhnaill,Murphy,Kelly,Mac Giolla Phádraig',
  ),
  of(
    'Anna,Katarzyna,Małgorzata,Agnieszka,Zofia,Łucja,Tomasz',
    'Nowak,Kowalska,Wiśniewska,Wójcik,Kowalczyk,Żółkiewska',
  ),
  of('Jana,Tereza,Kateřina,Lucie,Ľudmila,Jiří', 'Nováková,Svobodová,Dvořáková,Černá,Procházková,Říhová'),
  of(
    'Lena,Sophie,Jürgen,Anneliese,Käthe,Björn,Heike',
    'Müller,Schmidt,Schneider,Groß,Weiß,von der Heide,Schäfer',
  ),
  of(
    'Camille,Chloé,Élodie,Anaïs,Zoë,François,Maëlys',
    'Martin,Bernard,Lefèvre,Dupré,d’Estaing,Le Goff,Garçon',
  ),
  of(
    'María,Lucía,Begoña,Íñigo,José Luis,Nuria,Ximena',
    'García López,Rodríguez Peña,Martínez,Muñoz Ibáñez,Núñez de Balboa',
  ),
  of('Beatriz,João,Inês,Conceição,Luísa,Tomé', 'da Silva,Gonçalves,dos Santos,Pereira,Assunção,Magalhães'),
  of('Giulia,Chiara,Niccolò,Sofia,Martina', 'Rossi,Russo,De Luca,Esposito,D’Angelo,Ferrari'),
  of('Anikó,Zsófia,Réka,Ödön,Tünde', 'Nagy,Szabó,Tóth,Kővári,Szőke,Győrffy'),
  of(
    'Ingrid,Åsa,Sigrún,Þórdís,Øyvind,Mæva,Linnéa',
    'Andersson,Hansen,Guðmundsdóttir,Ångström,Sørensen,Þorvaldsson',
  ),
  of('Aino,Päivi,Mäjlis,Väinö,Eeva', 'Virtanen,Korhonen,Mäkinen,Hämäläinen,Järvinen'),
  of('Elif,Ayşe,Zeynep,İpek,Çağla,Gökçe', 'Yılmaz,Şahin,Öztürk,Çelik,Işık,Doğan'),
  of('Adaeze,Chioma,Olúwaṣeun,Títílayọ̀,Ngozi,Kẹ́hìndé', 'Okonkwo,Adéyẹmí,Okafor,Ọláníyan,Eze,Nwachukwu'),
  of('Fatuma,Hodan,Abdi,Ifrah,Saynab', 'Mohamed Ali,Warsame,Hassan,Cabdullaahi,Farah'),
  of('Linh,Thị Hương,Ngọc Ánh,Đức,Thu Thảo', 'Nguyễn,Trần,Phạm,Đặng,Lê'),
  of('Ioana,Andreea,Ștefania,Mihnea', 'Popescu,Țăranu,Ionescu,Pârvu'),
  of('Ελένη,Μαρία,Αικατερίνη,Γιώργος', 'Παπαδοπούλου,Γεωργίου,Ιωάννου,Νικολάου'),
  of('Анна,Екатерина,Наталья,Алёна,Олександра', 'Иванова,Шевченко,Кузнецова,Мельник,Соловьёва'),
  of('فاطمة,مريم,نور,ليلى,أمينة', 'الحسن,عبد الله,المصري,حداد,الزهراني'),
  of('נועה,תמר,שירה,יעל', 'כהן,לוי,מזרחי,פרץ'),
  of('प्रिया,अनन्या,दीपिका,सुनीता', 'शर्मा,पटेल,सिंह,गुप्ता'),
  of('தமிழ்செல்வி,கவிதா,மீனா', 'சுப்பிரமணியன்,ராமன்,முருகேசன்'),
  of('秀英,丽,静怡,美玲,志明', '王,李,张,刘,欧阳'),
  of('さくら,陽子,結衣,美咲,健太', '佐藤,鈴木,高橋,渡辺,小野寺'),
  of('지우,서연,민지,하은,준호', '김,이,박,최,남궁'),
  of('สมหญิง,กาญจนา,พิมพ์ชนก', 'ศรีสุข,วงศ์สวัสดิ์,จันทร์เพ็ญ'),
  of('ნინო,თამარ,მარიამ', 'ბერიძე,კაპანაძე,გელაშვილი'),
  of('Անի,Մարիամ,Լուսինե', 'Հակոբյան,Սարգսյան,Պետրոսյան'),
];

const titled = ['', '', '', '', '', '', '-Marie', ' Rose', ' Jane'];

/** A made-up name; the first languages of the list are the most frequent, and some families have two names. */
export const nameOf = (random: Random): { readonly given: string; readonly family: string } => {
  const { given, family } = random() < 0.35 ? pick(random, languages) : pickCommon(random, languages);
  const first = pickCommon(random, given);
  const last = pickCommon(random, family);
  const latin = /^[\p{Script=Latin} ’-]+$/u.test(first);
  const second = random() < 0.06 ? `-${pick(random, family)}` : '';
  return { given: latin ? first + pick(random, titled) : first, family: last + second };
};
