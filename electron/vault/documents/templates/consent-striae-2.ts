import type { TemplateFields } from '../../../../shared/templates/template.ts';

/** The second shipped consent text: the words of the first, with the parts that a consent has to have marked as clauses. */
export const consentStriae2: TemplateFields = {
  kind: 'consent',
  title: 'Microneedling consent',
  heading: 'Consent to microneedling of stretch marks',
  sourceNote:
    'Written for this program from the contents that consent forms of the field share: checklists of practitioner registers, published risk lists of microneedling, and the warning of the United States FDA of October 2025 on radiofrequency.',
  source: `## Before you read on

You do not have to decide today. This form was offered to you on {{ offered_on }}. Take it home, talk it over, and ask us anything. You can say no, now or later, without giving a reason.

## What will be done

Microneedling makes many tiny holes in the skin with fine, short needles. The skin closes them, and in the weeks after that it builds new tissue. First your skin is cleaned, and a numbing cream may be used. Then the device goes over the marks several times in several directions, until the skin is red or shows fine points of blood. A gel helps it glide. It can feel like scratching, heat or pricking.
{% if radiofrequency %}
This device also sends radiofrequency, an electric current, through the needles. It heats the skin under the surface. That is a different treatment from needles alone, with risks of its own.
{% endif %}
Every product is named to you before it touches your skin, and its lot number is kept in your record.
{% case authorised_use %}{% when 'no' %}
## Outside the device’s authorised use

Stretch marks are not among the uses that this device is authorised for here. Treating them is **outside the device’s authorised use**. It means that the maker has not shown the authorities how well it works, and how often it does harm, on stretch marks. Ask us why we suggest it all the same.
{% when 'unknown' %}
## The device’s authorised use

We do not know whether stretch marks are among the uses that this device is authorised for here. Please decide as if the treatment were **outside the device’s authorised use**: the maker may not have shown the authorities how well it works, and how often it does harm, on stretch marks.
{% endcase %}
## What you can expect

The aim is to make the marks less visible: smoother, and closer in colour to the skin around them. They do not vanish. Some people see a clear change, some a small one, some none. Red, younger marks may respond differently from white, older ones. Change is slow: it goes on for three to six months after the sessions. **Nobody can promise you a result.** If more sessions are suggested later, you decide again.

{% clause alternatives %}
## Other choices

- **Doing nothing.** Stretch marks do not have to be treated, and you can choose this at any time.
- **Creams, make-up, laser, light or radiofrequency.** They have benefits and risks of their own. We can tell you what we know, or you can ask a doctor.
{% endclause %}

{% clause risks %}
## What can go wrong

**Common, and usually gone within a week:** redness for one or two days, swelling for some hours, fine points of blood, small bruises, tightness, itching, dry or peeling skin.

**Less common:** redness for longer than a week; dark or light patches, more often on darker skin and after sun; spots; a rash or an allergy; cold sores coming back; an infection that needs treatment.

**Uncommon but serious:** scars, among them raised scars (keloids) and rows of small marks left by the needles; hard lumps in the skin (granulomas), which can appear days or weeks later and can be linked to products put on the open skin; patches of colour that stay; a severe infection or allergic reaction.
{% if radiofrequency %}
**With radiofrequency also:** burns, scars, loss of fat under the skin, and nerve damage. In October 2025 the United States authority FDA published a warning about these.
{% endif %}
The risk is higher with an infection in the area, darker skin, a metal allergy, or a tendency to thick scars. The studies are small, so we cannot give you exact numbers.
{% endclause %}

{% clause anaesthetic-risks %}
## If a numbing medicine is used

It can redden, pale or swell the skin, and it can cause an allergy. Too much of it, on a large area or for too long, can get into the blood and harm the heart and the brain; in rare cases people have died. Use none at home before you come unless it was agreed. Tell us at once about dizziness, ringing in the ears, a numb tongue, a taste of metal, twitching, a racing heart, or trouble breathing.
{% endclause %}

## Before and after

Tell us **before each session** about: pregnancy or breastfeeding; infections, cold sores or broken skin; thick scars; allergies; any illness; all medicines, among them isotretinoin, blood thinners, steroids and medicines for the heart rhythm. Never stop a prescribed medicine because of this form: ask the person who prescribed it.

Keep sun, self-tan, waxing, lasers, peels, retinoids and acids away from the area; we tell you for how long. Afterwards you get an aftercare sheet with dates, times and a number to call.

{% clause photos %}
## Your photos

Photos have three separate uses: your record, teaching, and advertising. You choose yes or no for each. A no changes nothing about your treatment. You can take back each yes at any time; from then on we no longer use the photos for it. What has been published may not all be recalled.
{% endclause %}

## Your record

Your record and your photos are kept by {{ practice }}, encrypted, on a computer of the practice. {% if retention_known %}We keep them for {{ retention }} after your last visit.{% else %}We keep them for as long as the rules for treatment records here require; ask us how long that is.{% endif %} You can ask to see your record, to have a copy, and to have mistakes corrected. In some cases you can ask us to erase it or to limit its use. You can complain to the data protection authority.

## If you are not happy

Tell us first: {{ complaint_contact }}. If that does not help, ask us which body oversees us, and complain there.

{% clause withdrawal %}
## Deciding for yourself

If you would like an interpreter, a person with you, or this form read aloud, tell us before you sign. Sign only if you feel well and clear enough to decide, and if nobody is pressing you. You can withdraw your consent at any time, also in the middle of a session: say stop, and we stop. What was done until then stays in your record.
{% endclause %}
`,
};
