import type { TemplateFields } from '../../../../../shared/templates/template.ts';

/** The first shipped consent to a numbing medicine on the skin. */
export const anaestheticConsent1: TemplateFields = {
  kind: 'anaesthetic-consent',
  title: 'Numbing medicine consent',
  heading: 'Consent to a numbing medicine on the skin',
  sourceNote:
    'Written for this program from published reviews of topical anaesthetics before skin procedures and the labels of products with lidocaine, prilocaine and tetracaine.',
  source: `This form was offered to you on {{ offered_on }}. It is about numbing {{ areas }} before needling. The treatment can also be done without it; then it hurts more.

## What is used

The medicine: {{ anaesthetic }}. It is put on clean skin, sometimes under a film, left for the time that its label names, and wiped off before needling. We write down how much was used, on how large an area, and when it went on and came off.
{% clause prescribed, when: prescribed_anaesthetic %}
**This medicine has to be prescribed for you.** Somebody who may prescribe has to have decided that it suits you, and has to have said how much, where and for how long. Ask us who that is.
{% endclause %}

## Before it goes on

Tell us if one of these is true for you:

- an allergy to a numbing medicine, also at the dentist, or to a cream, plaster or preservative
- a heart, liver or blood illness, a slow or irregular heartbeat, fits, or methaemoglobinaemia
- pregnancy or breastfeeding
- any medicine, above all for the heart rhythm, and any numbing cream that you have used today already
- broken, inflamed or very dry skin in the area

Use no numbing cream at home before you come unless we agreed on which, how much and for how long.

{% clause risks %}
## What can go wrong

**Common:** the skin turns pale, red or slightly swollen, or itches, for some hours.

**Less common:** a rash or an allergy in the days after. Skin that feels nothing can be hurt or burnt without your noticing: take care with heat until feeling is back.

**Rare but serious:** too much of the medicine, on a large or broken area, under a film or for too long, gets into the blood. That can harm the brain and the heart; people have died of it. **Tell us at once** about dizziness, ringing in the ears, a numb tongue, a taste of metal, blurred sight, twitching, a racing or slow heart, blue lips or trouble breathing. Strong products that are mixed specially are in many of the bad cases.

A severe allergic reaction, with trouble breathing or swelling of face or throat, is rare and an emergency.
{% endclause %}

{% clause other-ways %}
## Other ways

No numbing; a shallower or shorter session; cooling; dividing a large area over several days, so that less is on the skin at once.
{% endclause %}

{% clause no-own-cream, required, ask: "I have told you about every numbing cream or medicine that I have used today." %}
Two numbing products add up, also when one of them was put on at home.
{% endclause %}

{% clause withdrawal %}
## Changing your mind

You can say no at any time. If you do while the medicine is on, it is wiped off at once.
{% endclause %}
`,
};
