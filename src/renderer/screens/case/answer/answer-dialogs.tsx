import type { Answer } from '#domain/complaint/complaint.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import type { AnswerDesk, AnswerDialog } from '#renderer/screens/case/answer/answer-desk.ts';
import { ApproveDialog } from '#renderer/screens/case/answer/approve-dialog.tsx';
import { CorrectApprovalDialog } from '#renderer/screens/case/answer/correct-approval-dialog.tsx';
import { FilesDialog } from '#renderer/screens/case/answer/files-dialog.tsx';
import { PaperDialog } from '#renderer/screens/case/answer/paper-dialog.tsx';
import { ReleaseDialog } from '#renderer/screens/case/answer/release-dialog.tsx';
import { ReturnDialog } from '#renderer/screens/case/answer/return-dialog.tsx';
import { SentDialog } from '#renderer/screens/case/answer/sent-dialog.tsx';
import { SubmitDialog } from '#renderer/screens/case/answer/submit-dialog.tsx';
import { TemplateDialog } from '#renderer/screens/case/answer/template-dialog.tsx';
import type { TextEditing } from '#renderer/screens/case/answer/use-text-editing.ts';
import { VersionsDialog } from '#renderer/screens/case/answer/versions-dialog.tsx';

type Props = {
  readonly desk: AnswerDesk;
  readonly dialog: AnswerDialog;
  readonly editing: TextEditing;
  readonly onClose: () => void;
};

/** Whatever stands open over the panel. */
export function AnswerDialogs(props: Props) {
  switch (props.dialog) {
    case 'template':
      return (
        <TemplateDialog
          desk={props.desk}
          onInsert={props.editing.insert}
          onReplace={props.editing.takeTemplate}
          onClose={props.onClose}
        />
      );
    case 'versions':
      return <VersionsDialog desk={props.desk} onRestore={props.editing.restore} onClose={props.onClose} />;
    case 'files':
      return <FilesDialog desk={props.desk} onChoose={props.editing.chooseFiles} onClose={props.onClose} />;
    case 'submit':
      return <SubmitDialog desk={props.desk} onClose={props.onClose} />;
    case 'paper':
      return <PaperDialog desk={props.desk} onClose={props.onClose} />;
    case 'release':
    case 'approve':
    case 'return':
    case 'sent':
    case 'correct-approval':
      return props.desk.answer === null ? null : (
        <OnRecorded {...props} dialog={props.dialog} answer={props.desk.answer} />
      );
    default:
      return assertNever(props.dialog);
  }
}

type OnRecordedProps = Omit<Props, 'dialog'> & {
  readonly dialog: 'release' | 'approve' | 'return' | 'sent' | 'correct-approval';
  readonly answer: Answer;
};

/** What needs an answer that is recorded. */
function OnRecorded({ desk, dialog, answer, editing, onClose }: OnRecordedProps) {
  const { id } = desk.view.item;
  switch (dialog) {
    case 'release':
      return <ReleaseDialog state={answer.state} onConfirm={editing.release} onClose={onClose} />;
    case 'approve':
      return <ApproveDialog desk={desk} answer={answer} onClose={onClose} />;
    case 'return':
      return <ReturnDialog id={id} answer={answer} onClose={onClose} />;
    case 'sent':
      return <SentDialog desk={desk} answer={answer} onClose={onClose} />;
    case 'correct-approval':
      return <CorrectApprovalDialog id={id} answer={answer} onClose={onClose} />;
    default:
      return assertNever(dialog);
  }
}
