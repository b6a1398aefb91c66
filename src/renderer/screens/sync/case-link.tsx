import Link from '@mui/material/Link';
import { addressOf } from '#renderer/app/route.ts';
import { caseNumber } from '#renderer/text/told-facts.ts';

type Props = {
  readonly id: string;
  readonly title: string | null;
  /** Whether the case is on this PC, to be opened. */
  readonly here?: boolean;
};

/** A case by its number and title; a link where it can be opened. */
export function CaseLink({ id, title, here = true }: Props) {
  const words = [caseNumber(id), title].filter((part) => part !== null).join(' · ');
  if (!here) return <span>{words}</span>;
  return <Link href={addressOf({ screen: 'laporan', id })}>{words}</Link>;
}
