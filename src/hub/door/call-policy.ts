import type { hubContract } from '#contract/hub.ts';

/** A call by its place in the contract, as `sync.pull`. */
export type CallName = {
  [G in keyof typeof hubContract & string]: `${G}.${keyof (typeof hubContract)[G] & string}`;
}[keyof typeof hubContract & string];

/**
 * Who may make a call. `siapa-pun`: also who has no token yet; `perangkat`: a device that joined; `juga-pergi`: also one
 * that leaves; `koordinator`: a device, in the name of a coordinator who joined on it.
 */
type Policy = 'siapa-pun' | 'perangkat' | 'juga-pergi' | 'koordinator';

/** One row for every call of the contract; one without a row does not compile. */
export const CALLS = {
  'sync.hello': 'juga-pergi',
  'sync.pull': 'perangkat',
  'sync.first': 'perangkat',
  'sync.push': 'juga-pergi',
  'sync.heads': 'perangkat',
  'sync.history': 'perangkat',
  'sync.hints': 'perangkat',
  'blob.state': 'juga-pergi',
  'blob.put': 'juga-pergi',
  'blob.get': 'perangkat',
  'join.redeem': 'siapa-pun',
  'join.addPerson': 'perangkat',
  'join.changePassword': 'perangkat',
  'join.cancel': 'perangkat',
  'join.me': 'juga-pergi',
  'devices.list': 'koordinator',
  'devices.invite': 'koordinator',
  'devices.leaving': 'koordinator',
  'devices.revoke': 'koordinator',
  'held.list': 'koordinator',
  'held.admit': 'koordinator',
  'held.drop': 'koordinator',
} as const satisfies Record<CallName, Policy>;

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(CALLS, name);
}
