import { aDistrict, client, testServer, type Client, type TestDistrict } from '@eia/testing';
import { played } from '@eia/lesson';
import { sealParcel, type Jwk } from '@eia/sealing';
import { v7 } from 'uuid';
import { Player, startAttempt, type Deed } from './player.js';
import { allowProtected, as, assigned, bodyClues, codeOf, publishedLesson, type PublishedLesson } from './school.js';

interface Sealing { keyId: string; publicKey: Jwk; token: string }
interface Parcel { id: string; keyId: string; sender: string; iv: string; box: string }
interface KitItem { stepId: string; item: { id: string; stem: string; options?: { feedback: string; credit: number }[] } }

let oak: TestDistrict;
let elm: TestDistrict;
let lesson: PublishedLesson;
let ana: Client;
let ben: Client;
/** Nobody: the tablet on its own. */
const tablet = () => client(testServer().url);

const deliver = 'mutation ($districtId: ID!, $parcels: [SealedParcelInput!]!) { deliverSealed(districtId: $districtId, parcels: $parcels) { id taken } }';
const kit = 'query ($attemptId: ID!, $locale: String!) { offlineKit(attemptId: $attemptId, locale: $locale) { stepId item } }';

async function sealingOf(student: Client, assignmentId: string): Promise<Sealing> {
  return (await student.ask<{ startAttempt: { sealing: Sealing } }>('mutation ($id: ID!) { startAttempt(assignmentId: $id) { sealing } }', { id: assignmentId })).startAttempt.sealing;
}

async function seal(sealing: Sealing, deeds: readonly unknown[], token: unknown = sealing.token): Promise<Parcel> {
  return { id: v7(), keyId: sealing.keyId, ...await sealParcel(sealing.publicKey, { token, deeds }) };
}

async function carry(who: Client, ...parcels: Parcel[]): Promise<{ id: string; taken: boolean }[]> {
  return (await who.ask<{ deliverSealed: { id: string; taken: boolean }[] }>(deliver, { districtId: oak.id, parcels })).deliverSealed;
}

const storedIds = async (attemptId: string) => (await oak.select<{ id: string }>('select id from responses where district_id = $1 and attempt_id = $2 order by seq', [attemptId])).map(({ id }) => id);

beforeAll(async () => {
  oak = await aDistrict({ classes: { K1: { tier: 'k-2', teachers: ['lee'], students: ['ana', 'ben'] } } });
  elm = await aDistrict({ classes: { K1: { tier: 'k-2', teachers: ['kim'], students: ['zoe'] } } });
  await allowProtected(oak, 'ana', 'ben');
  lesson = await publishedLesson(bodyClues);
  ana = as(oak.person('ana'));
  ben = as(oak.person('ben'));
});

const begin = async (student: Client = ana) => {
  const assignmentId = await assigned(oak, oak.schoolClass('K1').id, lesson.versionId);
  return { assignmentId, player: await Player.open(student, assignmentId), sealing: await sealingOf(student, assignmentId) };
};
const firstStep = () => played(lesson.body.locales.en!.lesson).steps[0]!.id;

test('sealed answers arrive once, whoever carries them and however often', async () => {
  const { player, sealing, assignmentId } = await begin();
  const deeds = [player.deed('seen', firstStep()), player.deed('at', firstStep())];
  const parcel = await seal(sealing, deeds);
  expect(await carry(tablet(), parcel)).toEqual([{ id: parcel.id, taken: true }]);
  expect(await carry(ben, parcel)).toEqual([{ id: parcel.id, taken: true }]);
  expect(await carry(as(oak.person('lee')), parcel, await seal(sealing, deeds))).toEqual([expect.objectContaining({ taken: true }), expect.objectContaining({ taken: true })]);
  expect(await storedIds(player.attempt.id)).toEqual(deeds.map(({ id }) => id));
  // And they are there for the student, on any device.
  expect((await startAttempt(ana, assignmentId)).responses.map(({ id }) => id)).toEqual(deeds.map(({ id }) => id));
});

test('the parcel, and the answer to it, tell the carrier nothing', async () => {
  const { player, sealing } = await begin();
  const parcel = await seal(sealing, [player.deed('seen', 'no-such-step')]);
  expect(JSON.stringify(parcel)).not.toContain('no-such-step');
  // A deed that is refused inside is no news for whoever carries it.
  expect(await carry(ben, parcel)).toEqual([{ id: parcel.id, taken: true }]);
  expect(await storedIds(player.attempt.id)).toEqual([]);
});

describe('nobody writes in another child\'s name', () => {
  test('the token is for one attempt of one student', async () => {
    const [mine, other] = [await begin(), await begin(ben)];
    const deed = other.player.deed('seen', firstStep());
    const parcels = [
      await seal(mine.sealing, [deed]),
      await seal(mine.sealing, [{ ...deed, attemptId: mine.player.attempt.id }], `${other.sealing.token}x`),
      await seal(mine.sealing, [{ ...deed, attemptId: mine.player.attempt.id }], null),
      await seal(mine.sealing, [{ ...deed, attemptId: mine.player.attempt.id }], mine.sealing.token.replace(oak.person('ana').id, oak.person('ben').id)),
    ];
    expect((await carry(tablet(), ...parcels)).map(({ taken }) => taken)).toEqual([true, false, false, false]);
    expect(await storedIds(other.player.attempt.id)).toEqual([]);
    expect(await storedIds(mine.player.attempt.id)).toEqual([]);
  });

  test('a token of one district opens nothing in another', async () => {
    const { player, sealing } = await begin();
    const parcel = await seal(sealing, [player.deed('seen', firstStep())]);
    const { deliverSealed } = await tablet().ask<{ deliverSealed: { taken: boolean }[] }>(deliver, { districtId: elm.id, parcels: [parcel] });
    expect(deliverSealed).toEqual([expect.objectContaining({ taken: false })]);
    expect(await storedIds(player.attempt.id)).toEqual([]);
  });
});

test('what is no parcel is turned away, and harms none of the others', async () => {
  const { player, sealing } = await begin();
  const good = player.deed('seen', firstStep());
  const whole = await seal(sealing, [{ ...good, seq: 'one' }, null, 7, { attemptId: good.attemptId }, good]);
  const broken = { ...whole, id: v7(), box: whole.box.slice(4) };
  const noKey = { ...whole, id: v7(), keyId: v7() };
  const noForm = { ...whole, id: v7(), sender: '%%%', iv: '' };
  expect(await carry(tablet(), broken, noKey, noForm, whole)).toEqual([
    { id: broken.id, taken: false }, { id: noKey.id, taken: false }, { id: noForm.id, taken: false }, { id: whole.id, taken: true }]);
  expect(await storedIds(player.attempt.id)).toEqual([good.id]);
  expect(await codeOf(tablet(), deliver, { districtId: oak.id, parcels: Array.from({ length: 6 }, () => whole) })).toBe('BAD_USER_INPUT');
  expect(await codeOf(tablet(), deliver, { districtId: 'oak', parcels: [] })).toBe('BAD_USER_INPUT');
});

test('the private key and the secret of the tokens never leave the server', async () => {
  const { sealing } = await begin();
  expect(Object.keys(sealing).sort()).toEqual(['districtId', 'keyId', 'publicKey', 'token']);
  expect(sealing.publicKey).not.toHaveProperty('d');
  const [row] = await oak.select<{ secret: string; d: string }>('select token_secret as secret, private_key ->> \'d\' as d from sealing_keys where district_id = $1', []);
  expect(JSON.stringify(sealing)).not.toContain(row!.secret);
  expect(JSON.stringify(sealing)).not.toContain(row!.d);
});

describe('what an offline device may hold', () => {
  test('the questions of one\'s own attempt with their feedback, in the language it is played in', async () => {
    const { player } = await begin();
    const { offlineKit } = await ana.ask<{ offlineKit: KitItem[] }>(kit, { attemptId: player.attempt.id, locale: 'es' });
    const inSteps = played(lesson.body.locales.es!.lesson).steps.flatMap((step) => (step.type === 'item' ? [step.item] : []));
    const inQuiz = lesson.body.locales.es!.lesson.quiz.items.filter(({ id }) => player.attempt.quizItemIds.includes(id));
    expect(offlineKit.map(({ item }) => item)).toEqual([...inSteps, ...inQuiz]);
    // Those that were not drawn for this attempt stay on the server.
    expect(offlineKit).toHaveLength(inSteps.length + player.attempt.quizItemIds.length);
  });

  test('not those of somebody else', async () => {
    const { player } = await begin();
    for (const who of [ben, as(oak.person('lee')), as(elm.person('zoe'))]) {
      expect(await codeOf(who, kit, { attemptId: player.attempt.id, locale: 'en' })).toBe('NOT_FOUND');
    }
    expect(await codeOf(tablet(), kit, { attemptId: player.attempt.id, locale: 'en' })).toBe('UNAUTHENTICATED');
  });
});

test('an answer given in time and sealed is not late when it arrives', async () => {
  const { player, assignmentId, sealing } = await begin();
  const deed: Deed = player.deed('seen', firstStep());
  await oak.select('update assignments set closed_at = now() where district_id = $1 and id = $2', [assignmentId]);
  const after = player.deed('at', firstStep(), {}, null, { answeredAt: new Date(Date.now() + 1000).toISOString() });
  await carry(tablet(), await seal(sealing, [deed, after]));
  expect(await oak.select('select id, late from responses where district_id = $1 and attempt_id = $2 order by seq', [player.attempt.id]))
    .toEqual([{ id: deed.id, late: false }, { id: after.id, late: true }]);
});
