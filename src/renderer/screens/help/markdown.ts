import { lexer, type MarkedToken, type Token } from 'marked';
import { anchorOf } from '#renderer/screens/help/anchor-of.ts';

/** A piece of a line. `name`: words that stand on a screen; `picture` stands for itself. */
export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'name' | 'stress'; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] }
  | { readonly kind: 'picture'; readonly src: string; readonly alt: string };

/** A piece of a page. A heading's `anchor` is the one GitHub gives it, so that one link works in both places. */
export type Block =
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly anchor: string;
      readonly content: readonly Inline[];
    }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'note'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    };

/**
 * Reads Markdown (GitHub's) into pieces that a screen can show and a search can read. HTML in it is text like any other.
 * The only file that knows the library.
 */
export function parseMarkdown(markdown: string): readonly Block[] {
  const used = new Map<string, number>();
  return blocksOf(lexer(markdown), used);
}

/** The library's own kinds; its `Generic` is for extensions, of which there are none. */
function known(tokens: readonly Token[] | undefined): readonly MarkedToken[] {
  return (tokens ?? []) as readonly MarkedToken[];
}

function blocksOf(tokens: readonly Token[] | undefined, used: Map<string, number>): readonly Block[] {
  return known(tokens).flatMap((token) => blockOf(token, used));
}

function blockOf(token: MarkedToken, used: Map<string, number>): readonly Block[] {
  switch (token.type) {
    case 'heading': {
      const content = inlinesOf(token.tokens);
      return [{ kind: 'heading', level: token.depth, anchor: anchorOf(plainText(content), used), content }];
    }
    case 'list':
      return [
        {
          kind: 'list',
          ordered: token.ordered,
          items: token.items.map((item) => blocksOf(item.tokens, used)),
        },
      ];
    case 'code':
      return [{ kind: 'code', text: token.text }];
    case 'blockquote':
      return [{ kind: 'note', blocks: blocksOf(token.tokens, used) }];
    case 'table':
      return [
        {
          kind: 'table',
          head: token.header.map((cell) => inlinesOf(cell.tokens)),
          rows: token.rows.map((row) => row.map((cell) => inlinesOf(cell.tokens))),
        },
      ];
    case 'space':
    case 'hr':
    case 'def':
      return [];
    default:
      return [{ kind: 'paragraph', content: 'tokens' in token ? inlinesOf(token.tokens) : [rawText(token)] }];
  }
}

function inlinesOf(tokens: readonly Token[] | undefined): readonly Inline[] {
  return known(tokens).flatMap(inlineOf);
}

function inlineOf(token: MarkedToken): readonly Inline[] {
  switch (token.type) {
    case 'strong':
      return [{ kind: 'name', content: inlinesOf(token.tokens) }];
    case 'em':
      return [{ kind: 'stress', content: inlinesOf(token.tokens) }];
    case 'codespan':
      return [{ kind: 'code', text: token.text }];
    case 'link':
      return [{ kind: 'link', href: token.href, content: inlinesOf(token.tokens) }];
    case 'image':
      return [{ kind: 'picture', src: token.href, alt: token.text }];
    case 'escape':
      return [{ kind: 'text', text: token.text }];
    case 'text':
      return token.tokens === undefined
        ? [{ kind: 'text', text: token.text.replaceAll('\n', ' ') }]
        : inlinesOf(token.tokens);
    default:
      return [rawText(token)];
  }
}

function rawText({ raw }: MarkedToken): Inline {
  return { kind: 'text', text: raw };
}

/** The words of a line as they are read: of a picture, what it shows. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((piece) => {
      switch (piece.kind) {
        case 'text':
        case 'code':
          return piece.text;
        case 'picture':
          return piece.alt;
        default:
          return plainText(piece.content);
      }
    })
    .join('');
}
