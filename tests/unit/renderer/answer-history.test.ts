import { describe, expect, test } from 'vitest';
import type { AnswerVersion, TimelineLine } from '#contract/window/complaint.ts';
import { lastAbout, returnedVersion, versionsOf } from '#renderer/screens/case/answer/answer-history.ts';
import { newest } from '#renderer/screens/case/answer/newest.ts';

const at = (hour: string): string => `2026-03-10T${hour}:00:00.000+07:00`;
const line = (kind: string, hour: string, answerId: string): TimelineLine => ({
  eventId: `${kind} ${hour}`,
  at: at(hour),
  person: 'Atasan',
  role: 'atasan',
  kind,
  facts: { answerId },
  personal: null,
});
const version = (hour: string, answerId = 'j1'): AnswerVersion => ({
  answerId,
  at: at(hour),
  person: 'Admin',
  text: `Isi ${hour}`,
  contentHash: hour,
});

describe('the history of one answer', () => {
  const timeline = [
    line('v1.AnswerReturned', '10', 'j1'),
    line('v1.AnswerReturned', '13', 'j1'),
    line('v1.AnswerReturned', '15', 'j2'),
    line('v1.AnswerSubmitted', '16', 'j1'),
  ];

  test('[AN-14] whoever approves sees first what changed since the answer was last returned', () => {
    const versions = [version('09'), version('12'), version('14'), version('14', 'j2')];
    expect(returnedVersion(versions, timeline, 'j1')?.text).toBe('Isi 12');
    expect(returnedVersion(versions, timeline, 'j3')).toBeNull();
    expect(returnedVersion([], timeline, 'j1')).toBeNull();
  });

  test('[AN-14] events and drafts of other answers do not count, and the order they come in changes nothing', () => {
    expect(lastAbout(timeline.toReversed(), 'v1.AnswerReturned', 'j1')?.at).toBe(at('13'));
    expect(lastAbout(timeline, 'v1.AnswerApproved', 'j1')).toBeNull();
    const mixed = [version('14'), version('11', 'j2'), version('09'), version('12')];
    expect(versionsOf(mixed, 'j1').map(({ text }) => text)).toEqual(['Isi 09', 'Isi 12', 'Isi 14']);
  });

  test('[AN-7] of two readings of a case the one with the longer history is shown', () => {
    const older = { timeline: timeline.slice(0, 2) };
    const newer = { timeline };
    expect(newest(newer, older)).toBe(newer);
    expect(newest(older, newer)).toBe(newer);
    expect(newest(undefined, older)).toBe(older);
  });
});
