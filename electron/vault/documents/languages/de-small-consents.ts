/** What is signed beside the consent to the treatment, and withdrawals of it and of addenda, in German. */
export const germanSmallConsents: Readonly<Record<string, string>> = {
  'small-consent-document.agreement':
    '{about, select, photo {Ich willige in Fotos ein: {areas}; für jede Verwendung, die ich angekreuzt habe, und für keine andere. Ich kann jede davon jederzeit widerrufen.} anaesthetic {Ich willige in ein Betäubungsmittel auf der Haut ein: {areas}. Ich kann jederzeit nein sagen, auch während es einwirkt.} other {Ich stimme dem zu, was hier steht. Jede und jeder von uns kann dies jederzeit widerrufen.}}',
  'small-consent-document.not-signed':
    'Die Patientin oder der Patient hat diesen Vermerk nicht unterschrieben.',
  'small-consent-document.short-title': '{heading}, {date}',
  'withdrawal-document.title-addendum': 'Nachtrag widerrufen',
  'withdrawal-document.whole-small': 'Die ganze Einwilligung',
  'withdrawal-document.addendum': 'Nur der am {date} unterschriebene Nachtrag, Prüfsumme {hash}',
  'withdrawal-document.effect-small':
    '{about, select, photo {Ab dem {date} werden keine Fotos mehr gemacht, und die vorhandenen werden nicht mehr verwendet. Die der Behandlungsunterlagen bleiben darin, so lange die Regeln für Unterlagen es verlangen. Was veröffentlicht wurde, lässt sich vielleicht nicht ganz zurückholen.} anaesthetic {Ab dem {date} gibt es keine Einwilligung in ein Betäubungsmittel auf der Haut. Eine weitere Anwendung braucht eine neue Unterschrift.} other {Ab dem {date} gibt es keine Einwilligung eines Elternteils oder einer sorgeberechtigten Person. Eine weitere Behandlung braucht eine neue Unterschrift.}}',
  'withdrawal-document.effect-addendum':
    'Ab dem {date} gilt nicht mehr, was mit dem Nachtrag hinzukam. Die Einwilligung gilt weiter, wie sie ohne ihn war. Was bis dahin geschah, bleibt in den Unterlagen.',
};
