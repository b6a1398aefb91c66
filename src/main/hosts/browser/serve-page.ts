import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendFile, sendPage, sendRefusalPage } from '#main/hosts/browser/answers.ts';
import { refused } from '#main/hosts/browser/door-refusal.ts';
import { ENTRANCE_PAGE, MAIN_PAGE, type PageFile } from '#main/hosts/browser/page-files.ts';

/** The built page for GET and HEAD; `known`: whether the request came with a cookie of ours. */
export function servePage(
  files: ReadonlyMap<string, PageFile>,
  known: boolean,
  path: string,
  response: ServerResponse<IncomingMessage>,
): void {
  const file = files.get(fileOf(path));
  if (file === undefined) sendRefusalPage(response, refused('halaman-tidak-ada'));
  else if (!known && !file.open && path !== '/masuk') sendRefusalPage(response, refused('perlu-tautan'));
  else if (file.type.startsWith('text/html')) sendPage(response, file.bytes.toString('utf8'));
  else sendFile(response, file);
}

function fileOf(path: string): string {
  if (path === '/') return MAIN_PAGE;
  return path === '/masuk' ? ENTRANCE_PAGE : path;
}
