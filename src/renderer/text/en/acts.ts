import type { acts as indonesian } from '#renderer/text/id/acts.ts';
import type { SameKeys } from '#renderer/text/same-keys.ts';

export const acts: SameKeys<typeof indonesian> = {
  of: {
    verify: {
      button: 'Verify',
      title: 'Verify the report',
      note: 'The report is accepted for action. The follow-up clock starts on this day.',
      done: 'The report was verified.',
    },
    handle: {
      button: 'Handle here',
      title: 'Handle here',
      note: 'This office works on the report at once. If it was not verified yet, it is verified too.',
      done: 'The report is in progress.',
    },
    hold: {
      button: 'Hold',
      title: 'Put the report on hold',
      note: 'The report waits for data from the reporter. While it is on hold, the deadlines stand still.',
      done: 'The report is on hold; its deadlines stand still.',
    },
    resume: {
      button: 'Resume',
      title: 'Resume the report',
      note: 'The report goes back to the stage before the hold and its deadlines run again.',
      done: 'The report was resumed.',
    },
    'not-ours': {
      button: 'Not our authority',
      title: 'Declare it not our authority',
      note: 'The report ends here and the reporter is sent to another institution. All deadlines end.',
      done: 'The report was declared not our authority.',
    },
    archive: {
      button: 'Archive',
      title: 'Archive the report',
      note: 'The report is not acted on and leaves the work queue. It can still be reopened.',
      done: 'The report was archived.',
    },
    classify: {
      button: 'Classify',
      title: 'Classify the report',
      note: 'The class decides the deadline of the answer.',
      done: 'The classification was saved.',
    },
    'set-confidentiality': {
      button: 'Change confidentiality',
      title: 'Change confidentiality',
      note: 'Anonymous: the identity of the reporter is hidden from the reported party. Confidential: the report is seen only by those who may read confidential reports; if you may not, it disappears from your screen.',
      done: 'Confidentiality was changed.',
    },
    dispose: {
      button: 'Dispose',
      title: 'Dispose to an office',
      note: 'The report is given to the chosen office and its officer is cleared. If it was not verified yet, it is verified too.',
      done: 'The report was disposed.',
    },
    return: {
      button: 'Return',
      title: 'Return to the coordinator',
      note: 'The office gives the report back; the coordinator chooses another office.',
      done: 'The report was returned to the coordinator.',
    },
    transfer: {
      button: 'Transfer',
      title: 'Transfer to another office',
      note: 'The report moves to another office: its stage is verified again and its officer is cleared.',
      done: 'The report was transferred.',
    },
    assign: {
      button: 'Assign',
      title: 'Assign an officer',
      note: 'The officer a confidential report is assigned to can read it.',
      done: 'The officer was saved.',
    },
    attach: {
      button: 'Attach a file',
      title: 'Attach a file',
      note: 'The file is kept encrypted together with this report.',
      done: 'The file was attached.',
    },
    'link-lapor': {
      button: 'Record the LAPOR number',
      title: 'Record the LAPOR number',
      note: 'By this number the next import knows the report. The number cannot be changed afterwards.',
      done: 'The LAPOR number was recorded.',
    },
    'complete-registration': {
      button: 'Complete the file',
      title: 'Complete the file of the report',
      note: 'Fill in only what is new or must be replaced. What is left empty does not change.',
      done: 'The file was completed.',
    },
    'link-duplicate': {
      button: 'Link a duplicate',
      title: 'Link as a duplicate',
      note: 'This report is marked as the same as the chosen one. Both are kept.',
      done: 'The report was linked.',
    },
    'unlink-duplicate': {
      button: 'Unlink',
      title: 'Unlink the duplicate',
      note: 'This report stands on its own again.',
      done: 'The link was removed.',
    },
    'record-reply': {
      button: "Record the reporter's reply",
      title: "Record the reporter's reply",
      note: 'If the report is waiting for the reporter, it goes back to in progress.',
      done: 'The reply was recorded.',
    },
    close: {
      button: 'Close',
      title: 'Close the report',
      note: 'The report is finished and all deadlines end. It can still be reopened.',
      done: 'The report is closed.',
    },
    reopen: {
      button: 'Reopen',
      title: 'Reopen the report',
      note: 'The report is worked on again; answers that were sent remain.',
      done: 'The report was reopened.',
    },
    'record-satisfaction': {
      button: 'Record satisfaction',
      title: "Record the reporter's satisfaction",
      note: 'How the reporter rates the handling of this report.',
      done: 'The satisfaction was recorded.',
    },
    'correct-verdict': {
      button: 'Take back the verdict',
      title: 'Take back the last verdict',
      note: 'The last verdict is taken back as if it had not been given: the report goes back to the stage before. Both stay in the history.',
      done: 'The verdict was taken back.',
    },
    'adopt-lapor': {
      button: 'Follow LAPOR',
      title: 'Follow LAPOR',
      note: "The office's value is given up; LAPOR's is used.",
      done: "LAPOR's value is used.",
    },
    'mark-answered': {
      button: 'Already answered in LAPOR',
      title: 'Mark as already answered in LAPOR',
      note: 'For old reports that were answered before this program was used. Unknown dates may stay empty; days that nobody recorded are not counted as late.',
      done: 'Marked as already answered in LAPOR.',
    },
    'reveal-identity': {
      button: 'Reveal identity',
      title: "Reveal the reporter's identity",
      note: "The reporter's name, identity number, address and contact are shown until you leave this report or lock the screen. Your name, the time and the reason are recorded in the history and cannot be removed.",
      done: 'The identity was revealed, and that is in the history.',
    },
    'record-export': {
      button: 'Print the case sheet',
      title: 'Print the case sheet',
      note: "That it was printed, and what for, is recorded in the history. The reporter's name and numbers in the text are masked, unless the identity was revealed and is ticked below.",
      done: 'The printing was recorded in the history.',
    },
    erase: {
      button: 'Erase personal data',
      title: 'Erase personal data for good',
      note: 'The text of the report, names, address, answers, notes and attachments can never be read again by anybody. The report is still counted; if it is open, it goes to the archive. This cannot be undone.',
      done: 'The personal data was erased.',
    },
  },
  changedMeanwhile:
    'This report changed while you were filling this in. What you typed is kept; check it before you save.',
  undo: 'Undo',
  undone: 'Undone.',
  undoReason: 'Undone right after it was recorded.',
};
