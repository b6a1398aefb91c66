import type { help as indonesian } from '#renderer/text/id/help.ts';
import type { SameKeys } from '#renderer/text/same-keys.ts';

export const help: SameKeys<typeof indonesian> = {
  title: 'Help',
  note: 'The guide is written in Indonesian. It is part of the program and needs no network.',
  search: 'Search the guide',
  searchHint: 'Search the guide, for example: lupa pin',
  contents: 'Contents of the guide',
  results: 'Parts of the guide that match',
  found: '{{n}} parts match',
  nothing: 'No part has "{{words}}". Try another word, or fewer words.',
  print: 'Print this page',
  next: 'Next: {{title}}',
  enlarge: 'Enlarge the picture: {{what}}',
  shrink: 'Shrink the picture: {{what}}',
  gone: 'There is no such page in the guide',
  toFirst: 'Open the first page',
  ofScreen: 'Guide to this screen',
  whole: 'The whole guide',
  rulesInUse: 'Rules in use',
  decrees: 'What the holidays rest on',
};
