import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '#main/policy/csp.ts';
import { PERMISSIONS_POLICY } from '#main/policy/permissions.ts';
import { anOpenDoor, tokenOf } from '#tests/support/open-door.ts';

const ALWAYS = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': PERMISSIONS_POLICY,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};
const NOT_A_PAGE = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** The nonce that a page's policy allows. */
function nonceIn(policy: unknown): string {
  const [, nonce = ''] = /'nonce-([^']+)'/.exec(String(policy)) ?? [];
  return nonce;
}

describe('answers', () => {
  test('[BR-9] every answer says that it is not kept, not embedded and not told to anybody', async () => {
    const { ask, call, enter, door, cookie } = await anOpenDoor();
    const headers = { cookie: await cookie() };
    const answers = [
      await ask('/', { headers }),
      await ask('/'),
      await ask('/masuk'),
      await ask('/assets/app.js', { headers }),
      await ask('/nothing', { headers }),
      await ask('/', { headers: { host: 'evil.example' } }),
      await ask('/', { method: 'OPTIONS' }),
      await ask('/hadir', { headers }),
      await enter(tokenOf(door.newLink())),
      await enter('x'),
      await call('/rpc/app/state', { headers }),
      await call('/rpc/app/setUp', { headers }),
      await call('/rpc/app/state'),
    ];
    for (const answer of answers) expect(answer.headers).toMatchObject(ALWAYS);
    for (const answer of answers) expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
  });

  test('[BR-9] a page has the policy of the program with a fresh nonce, anything else none at all', async () => {
    const { ask, call, cookie } = await anOpenDoor();
    const headers = { cookie: await cookie() };
    const nonces = new Set<string>();
    for (const page of [await ask('/', { headers }), await ask('/', { headers }), await ask('/masuk')]) {
      const policy = page.headers['content-security-policy'];
      const nonce = nonceIn(policy);
      expect(policy).toBe(contentSecurityPolicy(nonce));
      expect(page.text).not.toContain('__MEJA_NONCE__');
      expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
    const index = await ask('/', { headers });
    expect(index.text).toContain(`nonce="${nonceIn(index.headers['content-security-policy'])}"`);
    const file = await ask('/assets/app.js', { headers });
    const answer = await call('/rpc/app/state', { headers });
    for (const other of [file, answer]) {
      expect(other.headers['content-security-policy']).toBe(NOT_A_PAGE);
    }
    expect(file.headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  test('[BR-10] the cookie is for this desk alone, unseen by scripts, never sent from elsewhere', async () => {
    const { door, enter } = await anOpenDoor();
    const [cookie = ''] = (await enter(tokenOf(door.newLink()))).headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^meja-[0-9a-f]{16}=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  test('[BR-21] a person sees a refusal as a sentence with its code, a script as the error of a call', async () => {
    const { ask, call } = await anOpenDoor();
    const page = await ask('/');
    expect(page.text).toContain('<html lang="id">');
    expect(page.text).toContain('Jalankan lagi Meja Aduan');
    expect(page.text).toContain('<code>perlu-tautan</code>');
    const answer = JSON.parse((await call('/rpc/app/state')).text);
    expect(answer.json).toMatchObject({
      defined: true,
      code: 'DITOLAK',
      status: 401,
      data: { code: 'perlu-tautan', params: {} },
    });
    expect(answer.json.message).toContain('Jalankan lagi Meja Aduan');
  });

  test('[BR-2] what stands in a link after # says all, and is as long as a key', async () => {
    const { door, origin } = await anOpenDoor();
    const links = Array.from({ length: 3 }, door.newLink);
    for (const link of links) expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/masuk#[\w-]{43}$/);
    expect(new Set(links).size).toBe(3);
    expect(links[0]?.startsWith(`${origin}/masuk#`)).toBe(true);
  });

  test('[BR-7] HEAD answers as GET does, without the body', async () => {
    const { ask, cookie } = await anOpenDoor();
    const headers = { cookie: await cookie() };
    const [get, head] = [await ask('/masuk', { headers }), await ask('/masuk', { method: 'HEAD', headers })];
    expect(head).toMatchObject({ status: 200, text: '' });
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
    expect(await ask('/hadir', { method: 'HEAD', headers })).toMatchObject({ status: 204 });
  });
});

describe('closing', () => {
  test('[BR-16] a door that closes ends the lines that only listen, and answers nobody any more', async () => {
    const { door, call, cookie } = await anOpenDoor();
    const headers = { cookie: await cookie() };
    await call('/rpc/app/setUp', {
      headers,
      body: JSON.stringify({
        json: { office: { id: '101', name: 'Dinas' }, name: 'Sari', role: 'admin', pin: null },
      }),
    });
    const listening = call('/rpc/app/changes', { headers }).then(
      ({ status }) => `answered ${status}`,
      () => 'ended',
    );
    await call('/rpc/app/state', { headers });
    await door.close();
    expect(await listening).toBe('ended');
    await expect(call('/rpc/app/state', { headers })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('[BR-20] a page that was let in counts as there until its connection ends', async () => {
    const { door, ask, cookie } = await anOpenDoor();
    expect([door.presence.anybody(), door.presence.everAnybody()]).toEqual([false, false]);
    await ask('/masuk');
    expect(door.presence.everAnybody()).toBe(false);
    const headers = { cookie: await cookie() };
    await ask('/hadir', { method: 'HEAD', headers });
    expect(door.presence.everAnybody()).toBe(true);
    await expect.poll(() => door.presence.anybody()).toBe(false);
  });
});
