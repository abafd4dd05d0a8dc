import type { TemplateFields } from '../../../../../shared/templates/template.ts';

/** The first shipped German consent to a numbing medicine on the skin. */
export const einwilligungBetaeubung1: TemplateFields = {
  kind: 'anaesthetic-consent',
  title: 'Einwilligung Betäubungsmittel',
  heading: 'Einwilligung in ein betäubendes Mittel auf der Haut',
  sourceNote:
    'Für dieses Programm geschrieben nach veröffentlichten Übersichten zu betäubenden Mitteln vor Eingriffen an der Haut und den Angaben von Mitteln mit Lidocain, Prilocain und Tetracain.',
  source: `Dieses Blatt wurde Ihnen am {{ offered_on }} angeboten. Es handelt davon, diese Stellen vor dem Nadeln zu betäuben: {{ areas }}. Die Behandlung ist auch ohne möglich; dann tut sie mehr weh.

## Was verwendet wird

Das Mittel: {{ anaesthetic }}. Es kommt auf die saubere Haut, manchmal unter eine Folie, bleibt so lange, wie es seine Packung nennt, und wird vor dem Nadeln abgewischt. Wir schreiben auf, wie viel auf welcher Fläche verwendet wurde und wann es aufgetragen und abgenommen wurde.
{% clause prescribed, when: prescribed_anaesthetic %}
**Dieses Mittel muss Ihnen verordnet werden.** Wer verordnen darf, muss entschieden haben, dass es zu Ihnen passt, und gesagt haben, wie viel, wo und wie lange. Fragen Sie uns, wer das ist.
{% endclause %}

## Bevor es aufgetragen wird

Sagen Sie uns, wenn etwas davon auf Sie zutrifft:

- eine Allergie gegen ein Betäubungsmittel, auch beim Zahnarzt, oder gegen Creme, Pflaster oder Konservierungsstoffe
- eine Krankheit von Herz, Leber oder Blut, ein langsamer oder unregelmäßiger Herzschlag, Krampfanfälle oder Methämoglobinämie
- Schwangerschaft oder Stillzeit
- jedes Medikament, vor allem für den Herzrhythmus, und jede betäubende Creme, die Sie heute schon verwendet haben
- verletzte, entzündete oder sehr trockene Haut an der Stelle

Verwenden Sie vor dem Termin zu Hause keine betäubende Creme, wenn nicht abgesprochen ist, welche, wie viel und wie lange.

{% clause risks %}
## Was schiefgehen kann

**Häufig:** Die Haut wird für einige Stunden blass, rot oder leicht geschwollen, oder sie juckt.

**Seltener:** Ausschlag oder Allergie in den Tagen danach. Haut, die nichts spürt, kann verletzt oder verbrannt werden, ohne dass Sie es merken: Vorsicht mit Hitze, bis das Gefühl zurück ist.

**Selten, aber ernst:** Zu viel von dem Mittel, auf großer oder verletzter Fläche, unter einer Folie oder zu lange, gelangt ins Blut. Das kann Gehirn und Herz schaden; Menschen sind daran gestorben. **Sagen Sie uns sofort Bescheid** bei Schwindel, Ohrensausen, tauber Zunge, Metallgeschmack, verschwommenem Sehen, Zuckungen, schnellem oder langsamem Herzschlag, blauen Lippen oder Atemnot. Stark dosierte, eigens gemischte Mittel sind an vielen der schlimmen Fälle beteiligt.

Eine schwere allergische Reaktion, mit Atemnot oder Schwellung von Gesicht oder Hals, ist selten und ein Notfall.
{% endclause %}

{% clause other-ways %}
## Andere Wege

Keine Betäubung; eine flachere oder kürzere Sitzung; Kühlen; eine große Fläche auf mehrere Tage verteilen, damit weniger auf einmal auf der Haut ist.
{% endclause %}

{% clause no-own-cream, required, ask: "Ich habe jede betäubende Creme und jedes Mittel genannt, das ich heute verwendet habe." %}
Zwei betäubende Mittel zählen zusammen, auch wenn eines zu Hause aufgetragen wurde.
{% endclause %}

{% clause withdrawal %}
## Wenn Sie es sich anders überlegen

Sie können jederzeit Nein sagen. Ist das Mittel dann auf der Haut, wird es sofort abgewischt.
{% endclause %}
`,
};
