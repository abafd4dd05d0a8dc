import type { TemplateFields } from '../../../../../shared/templates/template.ts';

/** The first shipped leaflet for patients. */
export const leafletStriae1: TemplateFields = {
  kind: 'leaflet',
  title: 'Leaflet, stretch marks',
  heading: 'Stretch marks and microneedling',
  sourceNote:
    'Written for this program from published trials and reviews of microneedling for stretch marks (among them Alster & Li 2020; a trial of five monthly sessions in the American Journal of Clinical Dermatology; reviews of adverse events of 2021 and 2024) and reviews of stretch marks in general. Most studies are small.',
  source: `This leaflet is to take home. It does not replace talking with us, and it does not say whether the treatment is right for you.

## What stretch marks are

Stretch marks are scars in the deeper layer of the skin. They come when the skin is stretched quickly or is weaker than usual: in puberty, in pregnancy, when weight or muscle grows fast, and also with cortisone, as a medicine or from the body itself. Most people have some. They do no harm.

Young ones are red, pink or, in darker skin, dark or violet, and can be slightly raised or itch. Over months or years they grow pale, flat and finely wrinkled. Many become less visible without any treatment.

**Show them to a doctor** if they are wide and violet, come without a reason, or come together with weak muscles, easy bruising or a rounder face: that can be too much cortisone.

{% columns %}
## How microneedling works

Fine, short needles make many tiny holes. They close within a day or two. While the skin repairs them, it builds new fibres of collagen and elastin over weeks and months. It is meant to make the marks smoother and their colour closer to the skin around them.
{% next %}
## What a session is like

Questions about your health, photos if you like, cleaning, often a numbing cream for 20 to 60 minutes, needling for 20 to 40 minutes, a calming product. You may feel pricking, scratching and heat.
{% endcolumns %}

## What you can expect, and when

| When | What usually happens |
|---|---|
| The same day | The skin is red, warm and tight, perhaps with fine points of blood |
| 1 to 3 days | Redness fades; the skin can be dry or peel |
| 4 weeks | The next session, if one is planned. It is too early to judge |
| 3 to 6 months | The change goes on and can be judged with photos |

Several sessions are usual, often three to six, some weeks apart, over three to six months. In the studies many people saw the marks become less visible; some saw little or nothing. The marks do not vanish, and red ones may respond differently from white ones. **Nobody can promise you a result.**

## What can go wrong

Redness, swelling, small bruises and dry skin are common and usually pass within a week. Dark or light patches are less common, more often on darker skin and after sun. Infections, thick scars, and hard lumps from products on the open skin are uncommon but serious. The consent form has the whole list; ask for it.

## When not, or not yet

Among other things: an infection, sunburn or open skin in the area; a tendency to thick scars; pregnancy; some illnesses and medicines. Tell us about everything you take. Never stop a prescribed medicine by yourself.

## What you can do yourself

Sun protection, because tanned skin makes pale marks stand out. Time. No needling at home: rollers and pens for the home are hard to keep clean, and go too shallow or too deep.

## Other choices

Doing nothing, creams, make-up, laser or light. Each has benefits, costs and risks. Ask us or a doctor.

Questions: {{ complaint_contact }}.
`,
};
