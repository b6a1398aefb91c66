import Link from '@mui/material/Link';
import { assertNever } from '#domain/kernel/assert-never.ts';
import { addressOf } from '#renderer/app/route.ts';
import { guideLink } from '#renderer/screens/help/guide-link.ts';
import { GuidePicture } from '#renderer/screens/help/guide-picture.tsx';
import type { Inline } from '#renderer/screens/help/markdown.ts';
import { withKeys } from '#renderer/screens/help/with-keys.ts';

/** A line of the guide, on the page of this name. */
export function GuideInline({
  content,
  page,
}: {
  readonly content: readonly Inline[];
  readonly page: string;
}) {
  return withKeys(content).map(({ key, thing }) => <Piece key={key} piece={thing} page={page} />);
}

function Piece({ piece, page }: { readonly piece: Inline; readonly page: string }) {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'code':
      return <code>{piece.text}</code>;
    case 'name':
      return (
        <strong>
          <GuideInline content={piece.content} page={page} />
        </strong>
      );
    case 'stress':
      return (
        <em>
          <GuideInline content={piece.content} page={page} />
        </em>
      );
    case 'picture':
      return <GuidePicture src={piece.src} alt={piece.alt} />;
    case 'link': {
      const to = guideLink(piece.href, page);
      const words = <GuideInline content={piece.content} page={page} />;
      return to === null ? words : <Link href={addressOf({ screen: 'bantuan', page: to })}>{words}</Link>;
    }
    default:
      return assertNever(piece);
  }
}
