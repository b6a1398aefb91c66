import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Where the long ones are; the longest first. */
const LONG = ['/tests/fuzz/sync-', '/tests/crash/', '/tests/hosts/', '/tests/hub/', '/tests/cli/'];

/** A clean clone remembers no durations, and one long file that begins last keeps one processor waiting for the other. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => rank(one) - rank(other));
  }
}

function rank({ moduleId }: TestSpecification): number {
  const at = LONG.findIndex((where) => moduleId.includes(where));
  return at === -1 ? LONG.length : at;
}
