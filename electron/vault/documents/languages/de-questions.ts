/** The questions that a patient answers on the screen, in German. */
export const germanQuestions: Readonly<Record<string, string>> = {
  'question.gais':
    'Wie sieht die Haut jetzt aus, verglichen mit {since, select, before {der Zeit vor der Behandlung} other {dem Stand vom {since}}}?',
  'question.pain': 'Wie stark war der Schmerz, als er am stärksten war?',
  'question.satisfaction': 'Wie zufrieden sind Sie bisher mit dem Ergebnis?',
  'question.satisfaction-words':
    'Welches Wort passt am besten: Wie zufrieden sind Sie bisher mit dem Ergebnis?',
  'question.pain.least': '0: kein Schmerz',
  'question.pain.most': '10: der stärkste Schmerz',
  'question.satisfaction.least': '0: gar nicht zufrieden',
  'question.satisfaction.most': '10: ganz zufrieden',
  'question.about': 'Es geht um: {areas}',
  'question.answer.worse': 'Schlechter',
  'question.answer.no-change': 'Unverändert',
  'question.answer.improved': 'Besser',
  'question.answer.much-improved': 'Viel besser',
  'question.answer.very-much-improved': 'Sehr viel besser',
  'question.answer.very-dissatisfied': 'Sehr unzufrieden',
  'question.answer.dissatisfied': 'Unzufrieden',
  'question.answer.neither': 'Weder noch',
  'question.answer.satisfied': 'Zufrieden',
  'question.answer.very-satisfied': 'Sehr zufrieden',
};
