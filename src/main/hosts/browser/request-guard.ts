import type { IncomingHttpHeaders } from 'node:http';
import { type DoorRefusal, refused } from '#main/hosts/browser/door-refusal.ts';

export type Asked = {
  readonly method: string;
  /** As it came, without the query; never decoded. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Every Host that was named: Node keeps the first of several. */
  readonly hosts: readonly string[];
};

/** What is sent to the desk: JSON, or a form with files as the contract's client makes it. In bytes. */
const MEGABYTE = 1024 * 1024;
const LARGEST_JSON = 4 * MEGABYTE;
/** The largest export the import takes on (50 MB), and what a form adds around it. */
const LARGEST_FORM = 52 * MEGABYTE;

const ANSWERED: readonly string[] = ['GET', 'HEAD', 'POST'];

/** The pages that may be opened from outside: a typed address, a link in a message, the other desk's window. */
const LANDINGS: readonly string[] = ['/', '/masuk'];

/**
 * The first look at a request, before any of it is read: is it meant for this desk (Host, against rebinding), does it
 * come from our own page (Origin, Sec-Fetch-Site: another program on this PC is the same site to a cookie), is it one of
 * the few kinds we answer. Null: go on. RFC 9110 for methods, W3C Fetch Metadata for the rest.
 */
export function refuseRequest({ method, path, headers, hosts }: Asked, host: string): DoorRefusal | null {
  if (hosts.length !== 1 || hosts[0] !== host) return refused('alamat-ditolak');
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) return refused('asal-ditolak');
  if (!fromOurPage(method, path, headers)) return refused('asal-ditolak');
  return ANSWERED.includes(method) ? null : refused('cara-ditolak');
}

function fromOurPage(method: string, path: string, headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  const isVisit = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return method === 'GET' && isVisit && LANDINGS.includes(path);
}

/**
 * The second look, at what a POST brings: JSON, which no page of another origin can send without asking first, or a form
 * with files to the calls of the desk, which any page can send, so that it must name ours; nothing without a known length.
 */
export function refuseBody(path: string, headers: IncomingHttpHeaders): DoorRefusal | null {
  const type = headers['content-type'] ?? '';
  const isForm = path.startsWith('/rpc/') && /^multipart\/form-data; *boundary=/.test(type);
  const isJson = /^application\/json(?:; *charset=utf-8)?$/i.test(type);
  if (!isForm && !isJson) return refused('isi-ditolak');
  if (isForm && headers.origin === undefined) return refused('asal-ditolak');
  // Another way to say what the body is, which the contract's client has no use for here.
  if (headers['content-disposition'] !== undefined || headers['content-encoding'] !== undefined) {
    return refused('isi-ditolak');
  }
  const largest = isForm ? LARGEST_FORM : LARGEST_JSON;
  const length = headers['content-length'];
  if (length === undefined || !/^\d+$/.test(length)) return refused('isi-ditolak');
  return Number(length) > largest ? refused('isi-terlalu-besar', { megabytes: largest / MEGABYTE }) : null;
}
