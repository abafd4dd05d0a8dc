import type { TemplateFields } from '../../../../../shared/templates/template.ts';
import {
  anaestheticRisks,
  beforeAndAfter,
  beforeYouReadOn,
  consentSourceNote,
  deciding,
  namedProducts,
  photos,
  radiofrequencyWhatIsDone,
  risks,
  yourRecord,
} from './consent-parts-1.ts';

/** The first shipped German consent text for the face. */
export const einwilligungGesicht1: TemplateFields = {
  kind: 'consent',
  title: 'Einwilligung Microneedling, Gesicht',
  heading: 'Einwilligung in das Microneedling des Gesichts',
  sourceNote: consentSourceNote,
  source: `${beforeYouReadOn}

## Was gemacht wird

Beim Microneedling entstehen mit feinen, kurzen Nadeln viele winzige Löcher in der Haut. Die Haut schließt sie und bildet in den Wochen danach neues Gewebe. Zuerst wird Ihre Haut gereinigt, und vielleicht wird eine betäubende Creme verwendet. Dann fährt das Gerät mehrmals in mehreren Richtungen über Ihr Gesicht; um die Augen, auf der Nase und an der Lippe sind die Nadeln kürzer eingestellt. Ein Gel lässt es gleiten. Es kann sich wie Kratzen, Hitze oder Pieksen anfühlen, und Ihre Augen können tränen.
${radiofrequencyWhatIsDone}
${namedProducts} Augenlider, Muttermale, offene Stellen und Fieberbläschen lassen wir aus.
{% clause outside-use, when: outside_authorised_use %}
## Die zugelassene Anwendung des Gerätes

Was Sie wünschen, liegt hier außerhalb der Anwendungen, für die dieses Gerät zugelassen ist, oder wir wissen nicht, ob es dazugehört. Bitte entscheiden Sie so, als läge die Behandlung **außerhalb der zugelassenen Anwendung**: Der Hersteller hat den Behörden vielleicht nicht gezeigt, wie gut es dafür wirkt und wie oft es schadet. Fragen Sie uns, warum wir es dennoch vorschlagen.
{% endclause %}
## Was Sie erwarten können

Ziel ist glattere Haut: feinere Struktur, weichere Linien oder weniger sichtbare Poren. Manche Menschen sehen eine deutliche Veränderung, manche eine kleine, manche keine. Die Veränderung ist langsam: Sie geht nach den Sitzungen drei bis sechs Monate weiter, und mit den Jahren kommen neue Linien. **Niemand kann Ihnen ein Ergebnis versprechen.** Wenn später mehr Sitzungen vorgeschlagen werden, entscheiden Sie neu.

{% clause alternatives %}
## Andere Möglichkeiten

- **Nichts tun.** Diese Behandlung ist nie nötig, und Sie können Ihre Haut jederzeit so lassen, wie sie ist.
- **Sonnenschutz, Cremes, Peelings, Laser oder Licht.** Sie haben eigenen Nutzen und eigene Risiken. Wir sagen Ihnen, was wir wissen, oder Sie fragen eine Ärztin oder einen Arzt.
{% endclause %}

${risks}

{% clause face-risks %}
**Im Gesicht außerdem:** Schwellung um die Augen für ein bis zwei Tage; Fieberbläschen, die auch nach Jahren wiederkommen und sich über die behandelte Haut ausbreiten können; Akne, die aufflammt. Wenn Sie je Fieberbläschen hatten, sagen Sie es uns vor jeder Sitzung: Eine Ärztin oder ein Arzt kann ein Mittel verordnen, das Sie vorher einnehmen.
{% endclause %}

${anaestheticRisks}

${beforeAndAfter}

Kommen Sie ohne Make-up. Planen Sie für die Tage danach kein Fest, kein Vorstellungsgespräch und keinen Tag in der Sonne.

${photos}

${yourRecord}

${deciding}
`,
};
