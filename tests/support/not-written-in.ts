/**
 * Free texts of the contract in which nobody's words are kept and shown, so that the hostile practice leaves them as they
 * are: channel and place, `*` for every channel.
 */
export const notWrittenIn: readonly { readonly why: string; readonly places: readonly string[] }[] = [
  {
    why: 'a secret: it is compared, never shown',
    places: [
      '* passphrase',
      '* leaving.passphrase',
      '* newPassphrase',
      '* ownerPassphrase',
      '* pin',
      '* secret',
      '* typed',
      'vault:recover code',
      'documents:recovery-code code',
    ],
  },
  {
    why: 'what records leave for: one field in every channel that lets them out, tried by before-leaving.test.ts with script in it',
    places: [
      '* leaving.reason',
      'copies:prepare reason',
      'exposures:table reason',
      'exposures:save-table reason',
      'keeping:table reason',
      'keeping:save-table reason',
      'outcomes:table reason',
      'outcomes:save-table reason',
    ],
  },
  {
    why: 'a place in a list that the program itself made',
    places: ['* after', '* before'],
  },
  {
    why: 'the name of something that exists, refused otherwise',
    places: [
      'templates:adopt id',
      'consents:sign fields.template',
      'consents:sign fields.clauses[].id',
      'consents:sign-small fields.template',
      'consents:sign-small fields.clauses[].id',
      'addenda:sign fields.template',
      '* fields.reasons[].rule',
      '* fields.reasons[].subject',
      '* fields.carried.values[]',
      '* fields.paper.sheet',
      'passes:add stops[].rule',
      'passes:add stops[].subject',
      'rules:save rule',
      'versions:list id',
      'entries:check-line hash',
      'documents:create source',
      'documents:save-pdfs folder',
      'restores:start id',
      'printing:print target.printer.name',
      'corrections:add fields.label',
      'erasures:erase name',
    ],
  },
  {
    why: 'looked for, not kept; what is searched is typed in by the test that looks',
    places: [
      '* query',
      'patients:similar family',
      'patients:similar given',
      'patients:similar phone',
      'patients:similar email',
      'shelf:list filter.query',
      'searches:run text',
      'searches:run filter.lot',
      'searches:run filter.cartridge',
      '* query.lot',
      'exposures:spellings lot',
      'vault:assess-passphrase names[]',
    ],
  },
  {
    why: 'a file of texts under a hash, read as a whole: it holds the words of `templates:save`',
    places: ['templates:read-file text', 'templates:import text'],
  },
  {
    why: 'the name of the file as it lay on the disk, which is not kept: the label is, and is filled',
    places: ['attachments:begin name'],
  },
  {
    why: 'asked only where the check before the copy did not hold, and then kept like `erasures:erase decision.despite`',
    places: ['copies:save despite'],
  },
  {
    why: 'of the set-up, with the same fields as `practice:save` and `practice:save-practitioner`',
    places: [
      'vault:create practice.name',
      'vault:create practice.address',
      'vault:create practice.phone',
      'vault:create practice.email',
      'vault:create practitioner.name',
      'vault:create practitioner.qualification',
    ],
  },
];

/** Whether a place of a channel is one of them. */
export const isNotWrittenIn = (channel: string, place: string): boolean =>
  notWrittenIn.some(({ places }) => places.includes(`${channel} ${place}`) || places.includes(`* ${place}`));
