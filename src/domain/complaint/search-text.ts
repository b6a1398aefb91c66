import type { Complaint } from '#domain/complaint/complaint.ts';

/**
 * Everything of a case that may be searched: number, title, the reporter's and the office's words, places, category,
 * office, notes. The reporter's name, address and contact are left out: finding by identity is a recorded act.
 */
export function searchText(complaint: Complaint): string {
  const { lapor, registration, ours } = complaint;
  const personal = lapor?.personal;
  return [
    complaint.laporId,
    complaint.id,
    registration?.title,
    registration?.text,
    registration?.place,
    registration?.asked,
    personal?.title,
    personal?.originalText,
    personal?.finalText,
    personal?.categoryName,
    personal?.officeName,
    personal?.district,
    personal?.village,
    personal?.area,
    ours.categoryName,
    ours.officeName,
    ...complaint.notes.map((note) => note.text),
    ...complaint.answers.map((answer) => answer.text),
  ]
    .filter((part) => part !== null && part !== undefined && part !== '')
    .join('\n');
}
