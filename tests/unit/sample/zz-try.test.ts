import { test } from 'vitest';
import { foldSample, runSample } from './sample-run.ts';
import { shownStage } from '#domain/complaint/status-map.ts';
import { circumstancesOn, TODAY } from './sample-run.ts';
test('try', async () => {
  for (const n of [1000, 20000]) {
    const t0 = performance.now();
    const { acts, files } = await runSample(n, 'benih');
    const t1 = performance.now();
    const { cases, refused, decided } = foldSample(acts);
    console.log(n, (n / (t1 - t0)) * 1000, 'per s', acts.length / n, files.length, refused.slice(0, 5), decided.reduce((s, d) => s + d.events.length, 0) / n);
    const map = circumstancesOn(TODAY)(acts[0]!.actor, acts[0]!.at).statusMap;
    const count = (f: (c: any) => string) => { const r: Record<string, number> = {}; for (const c of cases.values()) { const k = f(c); r[k] = (r[k] ?? 0) + 1; } return r; };
    console.log(count((c) => shownStage(c, map)), count((c) => c.origin), count((c) => c.ours.class ?? c.lapor?.fields.class ?? 'none'), count((c) => c.ours.confidentiality ?? c.lapor?.fields.confidentiality ?? '-'), count((c)=>c.answers.at(-1)?.state??'-'));
    const kinds: Record<string, number> = {}; for (const a of acts) kinds[a.command.kind] = (kinds[a.command.kind] ?? 0) + 1; console.log(kinds);
    const len = [...cases.values()].map((c) => (c.lapor?.personal?.originalText ?? c.registration?.text ?? '').length); console.log(Math.max(...len), len.filter((l) => l > 4000).length, len.reduce((a, b) => a + b) / n);
    const lt: any = {}; for (const d of decided) for (const e of d.events) for (const r of ('results' in e ? e.results : [])) { lt[r.ruleId + (r.late ? ' late' : ' ok')] = (lt[r.ruleId + (r.late ? ' late' : ' ok')] ?? 0) + 1; } console.log(lt);
    const months: any = {}; for (const c of cases.values()) { const m = (c.lapor?.fields.receivedAt ?? c.registration!.receivedAt).slice(0, 7); months[m] = (months[m] ?? 0) + 1; } console.log(months);
    if (n === 1000) for (const [s, c] of [...cases].slice(0, 400).filter((_, i) => i % 16 === 0)) console.log(s, '|', c.lapor?.fields.status, '|', c.lapor?.personal?.title ?? c.registration?.title, '|', (c.lapor?.personal?.originalText ?? c.registration?.text ?? '').slice(0, 300), '|', c.answers.at(-1)?.text?.slice(0,250));
  }
});
