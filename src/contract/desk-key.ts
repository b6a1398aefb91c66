/**
 * Browser mode: beside the cookie each call names this key, which only a page of this desk can have kept. A cookie does not
 * know ports: any program that listens on the same PC may be sent it.
 */
export const DESK_KEY = 'x-meja-key';
