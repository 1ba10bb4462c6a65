import { createHash } from 'node:crypto';
import { aDistrict, client, inDistrict, testPassword, testServer, withDatabase, type TestDistrict } from '@eia/testing';

const signIn = `mutation ($input: SignInInput!) {
  signIn(input: $input) {
    __typename
    ... on SignedIn { viewer { id kind shownName username locale tier schoolName className district { slug } viewerCan { seeOwnWork teach seeReports } } }
    ... on SignInRefused { reason retryAfterSeconds }
  }
}`;
type Result = { __typename: string; reason?: string; retryAfterSeconds?: number | null; viewer?: Record<string, unknown> };

const api = () => client(testServer().url);
const tryAs = async (district: TestDistrict, username: string, password: string, cookie?: string) => {
  const answer = await api().post<{ signIn: Result }>(signIn, { input: { district: district.slug, username, password } }, cookie);
  return { result: answer.data?.signIn, cookies: answer.cookies, raw: answer.headers.getSetCookie(), errors: answer.errors };
};
const isSignedIn = async (cookie: string) => (await api().post<{ viewer: unknown }>('{ viewer { id } }', {}, cookie)).data?.viewer !== null;

const plan = { classes: { '7B': { teachers: ['lee'], students: ['ana', 'ben'] } }, staff: { kim: { role: 'coordinator' } } } as const;

test('the right name and password sign in, and the answer says what this person may do', async () => {
  const oak = await aDistrict(plan);
  const { result } = await tryAs(oak, 'ana', testPassword);
  expect(result?.viewer).toEqual({
    id: oak.person('ana').id, kind: 'student', shownName: 'Ana', username: 'ana', locale: 'en', tier: 'G6_8',
    schoolName: 'Oak School', className: '7B', district: { slug: oak.slug },
    viewerCan: { seeOwnWork: true, teach: false, seeReports: false },
  });
  expect((await tryAs(oak, 'lee', testPassword)).result?.viewer).toMatchObject({
    kind: 'staff', tier: null, schoolName: 'Oak School', className: null, viewerCan: { seeOwnWork: false, teach: true, seeReports: false },
  });
  expect((await tryAs(oak, 'kim', testPassword)).result?.viewer).toMatchObject({
    schoolName: null, viewerCan: { seeOwnWork: false, teach: false, seeReports: true },
  });
});

test('a name is found with other capitals and spaces around it, as children type it', async () => {
  const oak = await aDistrict(plan);
  expect((await tryAs(oak, '  Ana ', testPassword)).result?.__typename).toBe('SignedIn');
});

test('a wrong password, an unknown name and a name that cannot exist get the same answer and no cookie', async () => {
  const oak = await aDistrict(plan);
  const refused = { __typename: 'SignInRefused', reason: 'WRONG_NAME_OR_PASSWORD', retryAfterSeconds: null };
  for (const [name, password] of [['ana', 'wrong'], ['nobody', testPassword], ['a\0b', testPassword], ['ana', ''], ['ana', 'x'.repeat(5000)]] as const) {
    const { result, raw, errors } = await tryAs(oak, name, password);
    expect([name, result, raw, errors]).toEqual([name, refused, [], []]);
  }
});

test('a district that does not exist is named as the problem, since districts are no secret', async () => {
  const { data } = await api().post<{ signIn: Result }>(signIn, { input: { district: 'nowhere', username: 'ana', password: testPassword } });
  expect(data?.signIn).toEqual({ __typename: 'SignInRefused', reason: 'UNKNOWN_DISTRICT', retryAfterSeconds: null });
});

test('the same name in another district is another person', async () => {
  const [oak, elm] = [await aDistrict(plan), await aDistrict({ classes: { '1A': { students: ['ben'] } } })];
  expect((await tryAs(elm, 'ana', testPassword)).result?.reason).toBe('WRONG_NAME_OR_PASSWORD');
  expect((await tryAs(elm, 'ben', testPassword)).result?.viewer?.id).toBe(elm.person('ben').id);
  expect((await tryAs(oak, 'ben', testPassword)).result?.viewer?.id).toBe(oak.person('ben').id);
});

test('the session cookie belongs to this host, is unreadable for scripts, and the database holds only its hash', async () => {
  const oak = await aDistrict(plan);
  const { raw, cookies } = await tryAs(oak, 'ana', testPassword);
  expect(raw).toHaveLength(1);
  expect(raw[0]).toMatch(new RegExp(`^__Host-eia=${oak.id}\\.[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax; Secure$`));
  const token = cookies[0]?.split('.')[1] ?? '';
  const rows = await oak.select<{ token_hash: string }>('select token_hash from sessions where district_id = $1 and user_id = $2', [oak.person('ana').id]);
  expect(rows.map((row) => row.token_hash)).toContain(createHash('sha256').update(token).digest('hex'));
  expect(JSON.stringify(rows)).not.toContain(token);
});

test('signing in always makes a new session and ends the one the browser brought along', async () => {
  const oak = await aDistrict(plan);
  const old = oak.person('ana').cookie;
  const { cookies } = await tryAs(oak, 'ben', testPassword, old);
  expect(cookies[0]).not.toBe(old);
  expect(await isSignedIn(old)).toBe(false);
  expect(await isSignedIn(cookies[0] ?? '')).toBe(true);
});

test('wrong passwords make one wait, longer each time and never more than a minute, and only for that account', async () => {
  const oak = await aDistrict(plan);
  for (let i = 0; i < 4; i += 1) expect((await tryAs(oak, 'ana', 'wrong')).result?.reason).toBe('WRONG_NAME_OR_PASSWORD');
  const waits: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    const { result } = await tryAs(oak, 'ana', testPassword);   // even the right one has to wait
    expect(result?.reason).toBe('TOO_MANY_TRIES');
    waits.push(result?.retryAfterSeconds ?? 0);
    await letWaitPass(oak, 'ana');
    expect((await tryAs(oak, 'ana', 'wrong')).result?.reason).toBe('WRONG_NAME_OR_PASSWORD');
  }
  expect(waits).toEqual([5, 10, 20, 40, 60]);
  expect((await tryAs(oak, 'ben', testPassword)).result?.__typename).toBe('SignedIn');

  await letWaitPass(oak, 'ana');
  expect((await tryAs(oak, 'ana', testPassword)).result?.__typename).toBe('SignedIn');
  expect((await tryAs(oak, 'ana', 'wrong')).result?.reason).toBe('WRONG_NAME_OR_PASSWORD');   // and it all starts afresh
});

test('a burst of guesses in one moment gets no further than guesses one by one', async () => {
  const oak = await aDistrict(plan);
  const answers = await Promise.all(Array.from({ length: 12 }, () => tryAs(oak, 'ana', 'wrong')));
  const checked = answers.filter(({ result }) => result?.reason === 'WRONG_NAME_OR_PASSWORD');
  expect(checked.length).toBeLessThanOrEqual(4);
  expect(answers.length - checked.length).toBe(answers.filter(({ result }) => result?.reason === 'TOO_MANY_TRIES').length);
});

test('the table that counts tries holds no name and no address', async () => {
  const oak = await aDistrict(plan);
  await tryAs(oak, 'ana', 'wrong');
  const { rows } = await withDatabase(testServer().ownerUrl, (db) => db.query<{ key: string }>('select key from sign_in_throttles'));
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ key }) => !/^(fail|wait|from):[0-9a-f]{64}$/.test(key))).toEqual([]);
});

test.each([
  ['ana', 'a student', 59, 61], ['lee', 'a teacher', 29, 31],
])('%s, %s, stays signed in after %i idle minutes and no longer after %i', async (name, _who, inside, outside) => {
  const oak = await aDistrict(plan);
  await idleFor(oak, name, inside);
  expect(await isSignedIn(oak.person(name).cookie)).toBe(true);
  await idleFor(oak, name, outside);
  expect(await isSignedIn(oak.person(name).cookie)).toBe(false);
});

test('no session outlives the school day, however busy it is', async () => {
  const oak = await aDistrict(plan);
  const { cookies } = await tryAs(oak, 'ana', testPassword);
  const [row] = await oak.select<{ hours: number }>(
    `select extract(epoch from expires_at - created_at) / 3600 as hours from sessions
     where district_id = $1 and user_id = $2 order by created_at desc limit 1`, [oak.person('ana').id]);
  expect(Number(row?.hours)).toBe(10);
  await oak.select(`update sessions set expires_at = now() - interval '1 second' where district_id = $1 and user_id = $2`, [oak.person('ana').id]);
  expect(await isSignedIn(cookies[0] ?? '')).toBe(false);
});

test('being there is noted at most once a minute', async () => {
  const oak = await aDistrict(plan);
  const { id, cookie } = oak.person('ana');
  const seen = async () => (await oak.select<{ at: Date }>('select seen_at as at from sessions where district_id = $1 and user_id = $2', [id]))[0]?.at.getTime() ?? 0;
  await idleFor(oak, 'ana', 0.5);
  const before = await seen();
  await isSignedIn(cookie);
  expect(await seen()).toBe(before);
  await idleFor(oak, 'ana', 2);
  await isSignedIn(cookie);
  expect(Date.now() - await seen()).toBeLessThan(5000);
});

test('signing out ends the session in the database and in the browser, and works when it is over already', async () => {
  const oak = await aDistrict(plan);
  const { cookies } = await tryAs(oak, 'ana', testPassword);
  const out = () => api().post('mutation { signOut }', {}, cookies[0]);
  const first = await out();
  expect(first.data).toEqual({ signOut: true });
  expect(first.headers.getSetCookie()[0]).toMatch(/^__Host-eia=; .*Max-Age=0/);
  expect(await isSignedIn(cookies[0] ?? '')).toBe(false);
  expect((await out()).data).toEqual({ signOut: true });
});

test('without a session, or with one that is made up, only public operations answer', async () => {
  const oak = await aDistrict(plan);
  for (const cookie of [undefined, '__Host-eia=nonsense', `__Host-eia=${oak.id}.${'x'.repeat(43)}`]) {
    expect((await api().post('{ viewer { id } }', {}, cookie)).data).toEqual({ viewer: null });
    const closed = await api().post('{ myClasses { id } }', {}, cookie);
    expect([closed.data, closed.errors[0]?.extensions]).toEqual([null, { code: 'UNAUTHENTICATED' }]);
  }
});

test('a role that ends is gone with the next request', async () => {
  const oak = await aDistrict(plan);
  const lee = api().as(oak.person('lee'));
  expect(await lee.ask('{ myClasses { name } }')).toEqual({ myClasses: [{ name: '7B' }] });
  await oak.select(`update grants set to_date = current_date - 2 where district_id = $1 and user_id = $2`, [oak.person('lee').id]);
  expect(await lee.ask('{ myClasses { name } }')).toEqual({ myClasses: [] });
});

test('settings are merged field by field, and only offered values are kept', async () => {
  const oak = await aDistrict(plan);
  const ana = api().as(oak.person('ana'));
  const save = 'mutation ($input: SettingsInput!) { saveSettings(input: $input) { locale settings } }';
  await ana.ask(save, { input: { text: 'xl', theme: 'dark' } });
  expect(await ana.ask(save, { input: { theme: 'contrast', locale: 'es' } }))
    .toEqual({ saveSettings: { locale: 'es', settings: { text: 'xl', theme: 'contrast' } } });
  const wrong = await ana.post(save, { input: { text: '99px', spacing: 'wide' } });
  expect(wrong.errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', fields: { text: 'NOT_OFFERED' } });
  expect(await ana.ask('{ viewer { settings } }')).toEqual({ viewer: { settings: { text: 'xl', theme: 'contrast' } } });
});

function idleFor(district: TestDistrict, name: string, minutes: number): Promise<unknown> {
  return district.select(`update sessions set seen_at = now() - make_interval(secs => $3) where district_id = $1 and user_id = $2`,
    [district.person(name).id, minutes * 60]);
}

/** Moves the end of a wait into the past, as if the time had gone by. */
async function letWaitPass(district: TestDistrict, username: string): Promise<void> {
  const key = `wait:${createHash('sha256').update(`${district.id}:${username}`).digest('hex')}`;
  const { rowCount } = await inDistrict(testServer().ownerUrl, district.id, (db) =>
    db.query('update sign_in_throttles set expire = expire - 120000 where key = $1', [key]));
  expect(rowCount).toBe(1);
}
