import type { Message } from '../../../../shared/labels/message.ts';

/** Words of the recovery code sheet. */
export const recoveryCodeMessages = {
  title: { id: 'recovery-code-document.title', defaultMessage: 'Recovery code' },
  lead: {
    id: 'recovery-code-document.lead',
    defaultMessage:
      'This code opens the records of {practice} if the passphrase is lost. It was made on {date}. The program does not keep it: this sheet is the only copy.',
  },
  reading: {
    id: 'recovery-code-document.reading',
    defaultMessage: 'Type the groups in order, row by row. Capitals and small letters count as the same.',
  },
  keep: { id: 'recovery-code-document.keep', defaultMessage: 'Where to keep it' },
  keepApart: {
    id: 'recovery-code-document.keep-apart',
    defaultMessage: 'In a locked place, away from the computer: a safe, a locked cabinet or a deposit box.',
  },
  keepPaper: {
    id: 'recovery-code-document.keep-paper',
    defaultMessage: 'On paper only. Do not photograph it, and do not store it on a computer or in a mailbox.',
  },
  keepTwo: {
    id: 'recovery-code-document.keep-two',
    defaultMessage: 'Write down below who knows where it is, so that the practice finds it without you.',
  },
  risk: { id: 'recovery-code-document.risk', defaultMessage: 'What it means' },
  riskFound: {
    id: 'recovery-code-document.risk-found',
    defaultMessage:
      'Whoever has this code and the computer can read every record. If the sheet is lost or seen by others, make a new code in the program: the old one then stops working for this computer.',
  },
  riskLost: {
    id: 'recovery-code-document.risk-lost',
    defaultMessage:
      'If passphrase and code are both lost, nobody can open the records, and no one can restore them for you.',
  },
  riskUsed: {
    id: 'recovery-code-document.risk-used',
    defaultMessage:
      'When the code has been used, the program gives a new one. Print it, and destroy this sheet.',
  },
  place: { id: 'recovery-code-document.place', defaultMessage: 'Kept in' },
  people: { id: 'recovery-code-document.people', defaultMessage: 'Known to' },
  checked: { id: 'recovery-code-document.checked', defaultMessage: 'Checked on' },
} satisfies Record<string, Message>;
