import type { register as indonesian } from '#renderer/text/id/register.ts';
import type { SameKeys } from '#renderer/text/same-keys.ts';

export const register: SameKeys<typeof indonesian> = {
  title: 'Register a new report',
  note: 'For reports by letter, telephone or in person. What is not known may stay empty and be completed later.',
  origin: 'How it came in',
  how: 'How and when it came in',
  receivedHint: 'Today if left empty. Deadlines are counted from this day.',
  receivedOn: 'Received on',
  office: 'Office in charge',
  noOffice: 'Not decided yet',
  who: 'Reporter',
  what: 'Report',
  submit: 'Register the report',
  done: 'The report was registered.',
  checklist: 'Completeness of the file',
  checklistNote:
    'What is missing does not keep it from being registered; the report can be held until completed.',
  there: 'there',
  missing: 'missing',
  complete: 'The file is complete.',
  stillMissing: '{{count}} of {{total}} missing.',
  similar: 'Maybe already here',
  similarNote: 'Reports with the same words in title or text:',
  similarNone: 'No similar report was found so far.',
  similarWait: 'Similar reports are looked for while you type the title.',
  openSimilar: 'Open {{number}}',
  notAllowed:
    'The role {{role}} does not register new reports. Ask an office admin, a liaison officer or a coordinator.',
  leave: {
    title: 'Leave this form?',
    note: 'This report is not registered yet. If you leave, what you typed is lost.',
    leave: 'Leave and discard',
  },
  sheet: {
    title: 'Case sheet {{number}}',
    printed: 'Printed {{on}} by {{person}}',
    purpose: 'Purpose: {{purpose}}',
    masked: "The reporter's identity and personal numbers in the text are masked.",
    revealed: "Holds the reporter's identity. Keep and destroy it by the rules.",
    confidential: 'CONFIDENTIAL',
    answers: 'Answers',
    sentOn: 'Sent {{on}}',
    notSent: 'Not sent yet ({{state}})',
    ended: 'finished {{on}}',
  },
};
