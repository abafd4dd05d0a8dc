/** English wording of the screening (domain.md 2.12): a short label for lists, the question as asked, a hint for the detail. */
import type { questionGroups, QuestionId, questions } from '../screenings/questions.ts';
import type { Message } from './message.ts';

interface QuestionWording {
  /** For lists and banners. */
  readonly label: Message;
  /** As it is asked. */
  readonly question: Message;
  /** What to write down after a yes. */
  readonly hint: Message;
}

const wording = (id: QuestionId, label: string, question: string, hint: string): QuestionWording => ({
  label: { id: `screening.${id}.label`, defaultMessage: label },
  question: { id: `screening.${id}.question`, defaultMessage: question },
  hint: { id: `screening.${id}.hint`, defaultMessage: hint },
});

export const questionWordings = {
  'infection-in-area': wording(
    'infection-in-area',
    'Infection or broken skin in the area',
    'Is there an infection, open wound, sunburn, or inflamed eczema, psoriasis or acne where we want to treat?',
    'What and where',
  ),
  'suspicious-mole': wording(
    'suspicious-mole',
    'Changing mole, wart or skin cancer in the area',
    'Is there a new or changing mole, a wart, rough sun damage or a skin cancer where we want to treat?',
    'Which spot, since when, seen by whom',
  ),
  keloid: wording(
    'keloid',
    'Keloid or raised scars',
    'Have you ever had a keloid or a scar that grew thick or raised?',
    'Where, after what, how it is now',
  ),
  'sun-or-tan': wording(
    'sun-or-tan',
    'Sun, sunbed or self-tan',
    'Has the area been in strong sun, on a sunbed or under self-tan in the last four weeks?',
    'Which of these, how much',
  ),
  'sun-exposure': wording(
    'sun-exposure',
    'Strong sun or sunbed',
    'Was it strong sun or a sunbed?',
    'Where, how much',
  ),
  'self-tan': wording('self-tan', 'Self-tan', 'Was it self-tan?', 'Which one'),
  'wax-laser-peel': wording(
    'wax-laser-peel',
    'Waxing, laser, peel, toxin or filler',
    'Have you had waxing, laser, a peel, botulinum toxin or filler in the area in the last twelve months?',
    'Where, and anything else',
  ),
  waxing: wording('waxing', 'Waxing', 'Was it waxing?', 'Where'),
  laser: wording('laser', 'Laser or light', 'Was it laser or intense light?', 'Which, and where'),
  peel: wording('peel', 'Peel', 'Was it a peel?', 'Which, and how strong'),
  toxin: wording('toxin', 'Botulinum toxin', 'Was it botulinum toxin?', 'Where, by whom'),
  filler: wording('filler', 'Filler', 'Was it a filler?', 'Which, where, by whom'),
  'topical-retinoid': wording(
    'topical-retinoid',
    'Retinoid or acid on the skin',
    'Have you used a retinoid, an acid or benzoyl peroxide on the area in the last two weeks?',
    'Name and strength',
  ),
  'tattoo-implant-scar': wording(
    'tattoo-implant-scar',
    'Tattoo, piercing, implant, mesh, hernia or scar',
    'Is there a tattoo, permanent make-up, piercing, implant, mesh, hernia or operation scar in or near the area?',
    'What and where; mark it on the map',
  ),
  pregnant: wording('pregnant', 'Pregnant', 'Are you pregnant, or could you be?', 'Weeks, if known'),
  breastfeeding: wording('breastfeeding', 'Breastfeeding', 'Are you breastfeeding?', 'Baby’s age'),
  'gave-birth': wording(
    'gave-birth',
    'Gave birth in the last year',
    'Have you given birth in the last twelve months?',
    'How the birth was, and any scar',
  ),
  isotretinoin: wording(
    'isotretinoin',
    'Isotretinoin',
    'Have you taken isotretinoin tablets or capsules in the last twelve months?',
    'Dose and how long, if known',
  ),
  anticoagulant: wording(
    'anticoagulant',
    'Blood thinner, aspirin or anti-inflammatory',
    'Do you take a blood thinner, aspirin or an anti-inflammatory painkiller?',
    'Name and dose; do not advise stopping a prescribed medicine',
  ),
  steroid: wording(
    'steroid',
    'Steroid medicine',
    'Do you take steroid tablets or injections, or use a strong steroid cream?',
    'Name, dose, since when',
  ),
  antiarrhythmic: wording(
    'antiarrhythmic',
    'Medicine for heart rhythm',
    'Do you take a medicine for your heart rhythm?',
    'Name and dose',
  ),
  'bleeding-disorder': wording(
    'bleeding-disorder',
    'Bleeding disorder',
    'Do you bleed or bruise more than others, or have a bleeding disorder?',
    'Which, and how it shows',
  ),
  'immune-suppression': wording(
    'immune-suppression',
    'Weakened immune system',
    'Is your immune system weakened, by an illness, chemotherapy, radiotherapy or a medicine?',
    'Cause and treatment',
  ),
  diabetes: wording('diabetes', 'Diabetes', 'Do you have diabetes?', 'Type, and how well it is controlled'),
  'diabetes-uncontrolled': wording(
    'diabetes-uncontrolled',
    'Diabetes not under control',
    'Is your blood sugar often too high or too low at the moment?',
    'Last values, and who looks after it',
  ),
  autoimmune: wording(
    'autoimmune',
    'Autoimmune or connective tissue disease',
    'Do you have an autoimmune or connective tissue disease, such as lupus or scleroderma?',
    'Which, and whether it is active',
  ),
  hsv: wording('hsv', 'Cold sores or herpes', 'Do you get cold sores or herpes?', 'Where, and when last'),
  methaemoglobinaemia: wording(
    'methaemoglobinaemia',
    'Methaemoglobinaemia',
    'Have you ever been told you have methaemoglobinaemia, a change in the blood’s oxygen carrier?',
    'When, and after what',
  ),
  'allergy-metal': wording(
    'allergy-metal',
    'Metal allergy',
    'Are you allergic to nickel, steel or another metal?',
    'Which metal, and what happens',
  ),
  'allergy-anaesthetic': wording(
    'allergy-anaesthetic',
    'Anaesthetic allergy',
    'Have you ever reacted badly to an anaesthetic, such as lidocaine or a numbing cream?',
    'Which one, and what happened',
  ),
  'allergy-antiseptic': wording(
    'allergy-antiseptic',
    'Antiseptic allergy',
    'Are you allergic to chlorhexidine, iodine or another antiseptic?',
    'Which one, and what happens',
  ),
  'allergy-latex': wording(
    'allergy-latex',
    'Latex allergy',
    'Are you allergic to latex or rubber gloves?',
    'What happens',
  ),
  expectations: wording(
    'expectations',
    'Worry or expectations to talk through',
    'Do these marks trouble you so much that they disturb your daily life, or do you hope they will vanish completely?',
    'What was said, and what was decided',
  ),
  'other-illness': wording(
    'other-illness',
    'Other illness, medicine or allergy',
    'Is there any other illness, medicine, allergy or operation we should know about?',
    'What, since when',
  ),
} satisfies Record<QuestionId, QuestionWording>;

export const questionGroupLabels = {
  skin: { id: 'screening-group.skin', defaultMessage: 'Skin in the area' },
  health: { id: 'screening-group.health', defaultMessage: 'Health' },
  medicine: { id: 'screening-group.medicine', defaultMessage: 'Medicines' },
  allergy: { id: 'screening-group.allergy', defaultMessage: 'Allergies' },
  person: { id: 'screening-group.person', defaultMessage: 'You and this treatment' },
} satisfies Record<(typeof questionGroups)[number], Message>;

type AskedDate = Exclude<(typeof questions)[number]['date'], null>;

/** What the date beside a yes means. */
export const questionDateLabels = {
  last: { id: 'screening-date.last', defaultMessage: 'Last time' },
  due: { id: 'screening-date.due', defaultMessage: 'Baby due' },
} satisfies Record<AskedDate, Message>;
