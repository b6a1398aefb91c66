/** The Chromium that tests drive; Debian's, unless `MEJA_CHROMIUM` names another. */
export const CHROMIUM_PATH = process.env.MEJA_CHROMIUM ?? '/usr/bin/chromium';

/** Without a sandbox because CI works as root, and without talking to anybody's servers. */
export const CHROMIUM_FLAGS = ['--no-sandbox', '--disable-quic', '--disable-background-networking'] as const;
