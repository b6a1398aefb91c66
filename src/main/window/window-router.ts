import { appRouter } from '#main/window/app-router.ts';
import { complaintRouter } from '#main/window/complaint-router.ts';
import { queueRouter } from '#main/window/queue-router.ts';
import { sessionRouter } from '#main/window/session-router.ts';
import type { WindowRouter } from '#main/window/window-app.ts';
import type { WindowParts } from '#main/window/window-parts.ts';

/** Every call of the window's contract with what answers it. */
export function windowRouter(parts: WindowParts): WindowRouter {
  const router = {
    app: appRouter(parts),
    session: sessionRouter(parts),
    queue: queueRouter(parts),
    complaint: complaintRouter(parts),
  };
  return router as unknown as WindowRouter;
}
