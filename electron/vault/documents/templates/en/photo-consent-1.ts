import type { TemplateFields } from '../../../../../shared/templates/template.ts';

/** The first shipped consent to photos, by purpose. */
export const photoConsent1: TemplateFields = {
  kind: 'photo-consent',
  title: 'Photo consent',
  heading: 'Consent to photographs',
  sourceNote:
    'Written for this program from the contents that photo clauses of consent forms of the field share: each purpose apart, withdrawable each, and what cannot be recalled.',
  source: `This form is about photographs of {{ areas }}. It was offered to you on {{ offered_on }}. You do not have to decide today, and a no changes nothing about your treatment.

## What is photographed

Only the skin that is treated, from the same distance and side each time, so that changes can be seen. If your face or a tattoo, a birthmark or jewellery would be in the picture and is not needed, we leave it out or cover it. You can look at each photo, and have any of them taken again or left out.

## Where the photos are kept

They are kept by {{ practice }}, encrypted, on a computer of the practice, as a part of your record. {% if retention_known %}We keep them for {{ retention }} after your last visit.{% else %}We keep them for as long as the rules for treatment records here require; ask us how long that is.{% endif %} They are not kept on a telephone or in a cloud. The place and the details that a camera writes into a photo are removed. You can ask for a copy.

## What they may be used for

Each of these is a choice of its own.

{% clause record-photos, optional, ask: "My photos may be kept in my treatment record." %}
**Your record.** To compare how your skin changes, and to look again if something goes wrong.
{% endclause %}

{% clause teaching-photos, optional, ask: "My photos may be shown to colleagues in teaching, without my name." %}
**Teaching.** Shown to colleagues or learners, on a screen or in print, without your name. Somebody who knows you may still recognise you.
{% endclause %}

{% clause marketing-photos, optional, ask: "My photos may be published to tell others about the practice, without my name." %}
**Telling others about the practice.** On our website, in social media or in print, without your name. What is published can be copied by anybody, anywhere, and some of it can never be recalled.
{% endclause %}

{% clause withdrawal %}
## Changing your mind

You can take back each yes at any time, by word or in writing: {{ complaint_contact }}. From then on we take no more photos for that purpose and no longer use those that we have. We remove what we published ourselves; what others copied may remain. Photos that belong to your treatment record stay in it for as long as records have to be kept.
{% endclause %}
`,
};
