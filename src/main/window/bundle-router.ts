import { BUNDLE_SUFFIX } from '#contract/hub/bundle-wire.ts';
import { LARGEST_WINDOW_BUNDLE } from '#contract/window/bundle.ts';
import { bundleAt } from '#main/desk/sync/bundle/bundle-on-disk.ts';
import { withUpload } from '#main/window/uploads.ts';
import type { WindowParts } from '#main/window/window-parts.ts';

/** Meeting the hub by files: what goes up is made, and what came down is applied. */
export function bundleRouter({ desk, calls, closing }: WindowParts) {
  const { bundle: call } = calls.signedIn;
  return call.router({
    make: call.make.handler(async () => {
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      const sink = async (bytes: Uint8Array): Promise<void> => {
        pieces.push(Uint8Array.from(bytes));
      };
      const wish = { atMost: LARGEST_WINDOW_BUNDLE, replyAtMost: LARGEST_WINDOW_BUNDLE };
      const { steps, blobs, complete } = await desk.bundles.make(sink, wish);
      const name = `untuk-pusat-${desk.now().slice(0, 16).replace(/[T:]/g, '-')}${BUNDLE_SUFFIX}`;
      const file = new File(pieces, name, { type: 'application/octet-stream' });
      return { file, steps, blobs, complete };
    }),
    apply: call.apply.handler(({ input: { file } }) => {
      const upload = {
        file,
        id: `titipan-${desk.newId()}`,
        mostBytes: LARGEST_BUNDLE_TAKEN,
        signal: closing,
      };
      return withUpload(desk, upload, async (path) => desk.bundles.apply(await bundleAt(desk.files, path)));
    }),
  });
}

/** An answer may be larger than asked by its last page. */
const LARGEST_BUNDLE_TAKEN = LARGEST_WINDOW_BUNDLE + 8 * 1024 * 1024;
