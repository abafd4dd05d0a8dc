import type { TemplateFields } from '../../../../../shared/templates/template.ts';

/** The first shipped treatment plan with costs. */
export const plan1: TemplateFields = {
  kind: 'plan',
  title: 'Treatment plan with costs',
  heading: 'Your treatment plan',
  sourceNote:
    'Written for this program. Number and spacing of sessions are what was agreed, not a recommendation of this text.',
  source: `For {{ patient_name }}, made on {{ today }} by {{ practitioner }}, {{ practice }}.

## What is planned

| | |
|---|---|
| Areas | {{ areas }} |
| What it aims at | {{ goal }} |
| Device | {{ device }} |
| Depth, at the most | {{ max_depth }} |
| Products | {{ products }} |
| Sessions | {{ sessions }} |
| Time between them | {{ interval }} |

## When

{% for date in planned_dates %}
- {{ date }}
{% endfor %}

These days are meant as a plan. They move when your skin needs longer, and when you do.

## What it costs

{% if price_known %}{{ price }}{% else %}The price was not written down here. Ask for it before you decide.{% endif %}

Ask us what happens to the price when a session is left out, when you stop early, or when more sessions are suggested.

## What this plan is not

It is not a consent: you read and sign that apart, and can say no at any time. It is not a promise: results differ, come slowly over three to six months after the sessions, and nobody can foretell yours. After every second session we look together at whether to go on.

Questions: {{ complaint_contact }}.
`,
};
