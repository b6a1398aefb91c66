/**
 * One measurement. It runs in a process of its own (`child.ts`), so that no other one has warmed its code or filled its
 * heap; input and answer cross as JSON.
 */
export type Task<Input, Answer> = {
  readonly name: string;
  readonly run: (input: Input) => Promise<Answer>;
};
