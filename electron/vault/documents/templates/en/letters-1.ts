import type { TemplateFields } from '../../../../../shared/templates/template.ts';

/** The first shipped letter that asks a doctor to see a patient. */
export const referralLetter1: TemplateFields = {
  kind: 'referral-letter',
  title: 'Referral letter',
  heading: 'Referral',
  sourceNote: 'Written for this program from what a referral usually has to tell.',
  source: `To: {{ recipient }}

Re: **{{ patient_name }}**, born {{ patient_born }}, our number {{ patient_number }}

Dear colleague,

please would you see this patient. The reason: {{ referral_reason }}

## What was done here

{{ patient_name }} was last treated at {{ practice }} on {{ day }}, session number {{ session_number }}: microneedling of {{ areas }}, at the deepest {{ depth_used }}, with {{ device }}. Numbing medicine: {{ anaesthetic }}.

Products and lots:

{% for lot in lots_used %}
- {{ lot }}
{% endfor %}

## What was seen

What: {{ event_what }}. Since: {{ event_began }}. Where: {{ event_areas }}. How severe: {{ event_severity }}. What was done since: {{ event_course }}. How it stands: {{ event_outcome }}.

The patient agreed to this letter. Photos and the whole record of the session can be sent on request, with the patient’s consent. We would be grateful for a short reply.

With kind regards

{{ practitioner }}, {{ practitioner_qualification }}

{{ practice }}, {{ practice_address }}, {{ practice_phone }}
`,
};

/** The first shipped letter to a patient or a doctor about an adverse event. */
export const adverseEventLetter1: TemplateFields = {
  kind: 'adverse-event-letter',
  title: 'Letter about an adverse event',
  heading: 'About what happened after your treatment',
  sourceNote:
    'Written for this program from guidance on being open with patients: say what is known, what is not, what was done and what comes next. Whether an event has to be reported, and to whom, depends on local law.',
  source: `To: {{ recipient }}

About: {{ patient_name }}, born {{ patient_born }}

On {{ day }} {{ areas }} were treated at {{ practice }} with microneedling, session number {{ session_number }}, with {{ device }}. Afterwards this happened: **{{ event_what }}**.

## What we know

| | |
|---|---|
| Began | {{ event_began }} |
| Where | {{ event_areas }} |
| How severe | {{ event_severity }} |
| What was done since | {{ event_course }} |
| How it stands | {{ event_outcome }} |

Products and lots used that day:

{% for lot in lots_used %}
- {{ lot }}
{% endfor %}

We are sorry that this happened. We do not always know why such things happen, and we will tell you when we learn more.

## What comes next

We keep looking at it with you until it has settled. No more needling of this area until then. If it gets worse, call us at {{ practice_phone }}; with fever, trouble breathing, or a swollen face or throat, call the emergency number at once. You can see another doctor at any time; we send them what they need when you ask us to.

You can ask for a copy of your record, ask whether the event was reported to the maker or an authority, report it yourself, and complain: {{ complaint_contact }}.

{{ practitioner }}, {{ practitioner_qualification }}
`,
};

/** The first shipped letter to a patient on whom a certain lot was used. */
export const exposureLetter1: TemplateFields = {
  kind: 'exposure-letter',
  title: 'Letter about a product used on you',
  heading: 'A product that was used on you',
  sourceNote:
    'Written for this program after reports of how long it took to find and tell the people concerned when records of lots were missing (CDC, MMWR 2024;73(16):372).',
  source: `Dear {{ patient_name }},

we are writing to you because a product was used in your treatment at {{ practice }} about which we have learned something you should know.

| | |
|---|---|
| Product | {{ exposure_product }} |
| Maker | {{ exposure_maker }} |
| Lot | {{ exposure_lot }} |
| Expiry | {{ exposure_expiry }} |
| Used on | {{ exposure_areas }} |

On these days:

{% for date in exposure_dates %}
- {{ date }}
{% endfor %}

{% if recall_known %}
This lot was called back on {{ recalled_on }}. The reason that we were given: {{ recall_reason }}
{% else %}
We do not know of a recall of this lot. We write out of caution, and will write again when we know more.
{% endif %}

## What to do now

- **Look at your skin** where you were treated. Tell us about redness, lumps, pus, pain or anything new there, also when it is small.
- **If you feel ill**, with fever, swollen glands, or trouble breathing, see a doctor, and take this letter with you. In an emergency call the emergency number.
- **Call us** at {{ practice_phone }}, also if everything is well, so that we know this letter reached you. We can see you, and tell you whom else to ask.
- Keep this letter.

You can have a copy of your record of those days at any time. This letter does not mean that you are ill, and it does not mean that you are not.

{{ practitioner }}, {{ practitioner_qualification }}

{{ practice }}, {{ practice_address }}, {{ practice_phone }}
`,
};

/** The first shipped letter to a patient who was treated on certain days, or by somebody, or with a device. */
export const visitLetter1: TemplateFields = {
  kind: 'visit-letter',
  title: 'Letter about treatments on certain days',
  heading: 'About your treatment with us',
  sourceNote:
    'Written for this program after the report of an outbreak in which the people concerned had to be looked for in consent forms, handwritten books and telephone contacts (CDC, MMWR 2024;73(16):372).',
  source: `Dear {{ patient_name }},

we are writing to you because you were treated at {{ practice }} on days about which we have learned something you should know.

You were treated on these days:

{% for date in visit_dates %}
- {{ date }}
{% endfor %}

Areas treated: {{ visit_areas }}.

## What we know

{{ visit_reason }}

## What to do now

- **Call us** at {{ practice_phone }}, also if everything is well, so that we know this letter reached you. We can tell you whether you should be examined or tested, and where.
- **If you feel ill**, with fever, swollen glands, or a rash, see a doctor, and take this letter with you. In an emergency call the emergency number.
- **Look at your skin** where you were treated. Tell us about redness, lumps, pus, pain or anything new there, also when it is small.
- Keep this letter.

You can have a copy of your record of those days at any time. This letter does not mean that you are ill, and it does not mean that you are not.

{{ practitioner }}, {{ practitioner_qualification }}

{{ practice }}, {{ practice_address }}, {{ practice_phone }}
`,
};
