import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ServiceConfig } from '@yimen/subgraph';
import { type Asker, type BootedService, dataOf, eventsOn, eventually, resident, settled } from '@yimen/testing';
import { aCase, aFrontOffice, type ToldCase, tell } from './a-front-office.js';
import { aPhotograph, sha256Of } from './a-photograph.js';
import { anS3Store, type S3Stand } from './an-s3-store.js';

type Pass = { ticket: string; path: string };
type Payload = {
  file: { id: string } | null;
  upload: Pass | null;
  problems: { __typename: string; code: string; field: string | null }[];
};
const request = `mutation ($input: RequestUploadInput!, $key: String!) { step: requestUpload(input: $input, idempotencyKey: $key) {
  file { id } upload { ticket path expiresAt } problems { __typename code message field } } }`;
const photo = aPhotograph({ takenAt: '2026:09:24 08:30:00', latitude: 36.68, longitude: 117.07 }, 200_000);

describe('证据文件 evidence', () => {
  let house: BootedService;
  let askers: Awaited<ReturnType<typeof aFrontOffice>>['askers'];
  let found: ToldCase;
  const wei = randomUUID();
  beforeAll(async () => {
    ({ house, askers } = await aFrontOffice());
    found = aCase({ applicant: wei });
    await tell(house, ...found.events);
  });
  afterAll(() => house.close());

  const announce = async (
    who: Asker,
    more: Record<string, unknown> = {},
    content = photo,
    key: string = randomUUID(),
  ) => {
    const input = {
      ...{
        purpose: 'NOTICE_PHOTO',
        subject: { caseId: found.id },
        fileName: '魏大山家公示.jpg',
        mediaType: 'image/jpeg',
      },
      ...{ size: content.length, sha256: sha256Of(content), ...more },
    };
    return dataOf(await house.query<{ step: Payload }>(who, request, { input, key })).step;
  };
  const call = async (who: Asker, method: string, path: string, body?: Buffer, type = 'application/octet-stream') =>
    fetch(`${house.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await house.token(who)}`,
        ...(body === undefined ? {} : { 'content-type': type }),
      },
      ...(body === undefined ? {} : { body: new Uint8Array(body) }),
    });
  const codeOf = async (answer: Response) => `${answer.status} ${((await answer.json()) as { code: string }).code}`;
  const stored = async (who: Asker, content = photo, more: Record<string, unknown> = {}) => {
    const { file, upload } = await announce(who, more, content);
    const put = await call(who, 'PUT', upload?.path ?? '', content);
    expect(put.status).toBe(201);
    return file?.id ?? '';
  };
  const shown = async (who: Asker, id: string) =>
    dataOf(
      await house.query<{ evidenceFile: Record<string, unknown> & { download: Pass } }>(
        who,
        `query ($id: ID!) { evidenceFile(id: $id) { id purpose source fileName mediaType size sha256 takenAt place { latitude longitude }
          storedAt verifiedBy { account } verifiedOn download { ticket path } } }`,
        { id },
      ),
    ).evidenceFile;
  const folder = () => fileURLToPath(house.config.fileStore ?? '');
  const objects = () =>
    readdirSync(folder(), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

  it('申请、上传、下载：内容一样，拍摄时间地点读自照片，磁盘上是密文', async () => {
    const id = await stored(askers['clerk-li']);
    const file = await shown(askers['clerk-li'], id);
    expect(file).toMatchObject({
      ...{ purpose: 'NOTICE_PHOTO', source: 'UPLOADED', fileName: '魏大山家公示.jpg', mediaType: 'image/jpeg' },
      ...{ size: photo.length, sha256: sha256Of(photo), takenAt: '2026-09-24T00:30:00.000Z', verifiedBy: null },
    });
    expect((file.place as { latitude: number }).latitude).toBeCloseTo(36.68, 4);
    const got = await call(askers['clerk-li'], 'GET', file.download.path);
    expect(got.status).toBe(200);
    expect(Object.fromEntries(got.headers)).toMatchObject({
      ...{ 'content-type': 'image/jpeg', 'content-length': String(photo.length), 'x-content-type-options': 'nosniff' },
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('魏大山家公示.jpg')}`,
    });
    expect(Buffer.from(await got.arrayBuffer()).equals(photo)).toBe(true);
    for (const entry of objects())
      expect(readFileSync(join(entry.parentPath, entry.name)).includes(Buffer.from('Exif'))).toBe(false);
    const [audited]: { count: number }[] = await house.db.query(
      `SELECT count(*)::int AS count FROM audit_entry WHERE action IN ('intake.file.upload', 'intake.file.download')
        AND subject_id = $1`,
      [id],
    );
    expect(audited?.count).toBe(2);
  });

  it('不收的类型、过大的、没有摘要的，申请时就说明', async () => {
    const clerk = askers['clerk-li'];
    const problem = async (more: Record<string, unknown>) => (await announce(clerk, more)).problems[0];
    expect(await problem({ mediaType: 'text/html' })).toMatchObject({ __typename: 'IntakeFileTypeNotAllowed' });
    expect(await problem({ size: 20_971_521 })).toMatchObject({ __typename: 'IntakeFileTooLarge' });
    expect(await problem({ size: 0 })).toMatchObject({ code: 'FILE_EMPTY', field: 'input.size' });
    expect(await problem({ sha256: '123' })).toMatchObject({ code: 'FILE_DIGEST' });
    expect(await problem({ fileName: '../etc/passwd' })).toMatchObject({ code: 'FILE_NAME' });
    for (const subject of [{}, { caseId: randomUUID() }, { caseId: 'x' }, { caseId: found.id, personId: wei }])
      expect(await problem({ subject })).toMatchObject({ code: 'NOT_FOUND', field: 'input.subject' });
  });

  it('冒充类型、大小不符、内容被改的，不成为证据，也不留下什么；改正后凭同一凭据再传', async () => {
    const clerk = askers['clerk-li'];
    const before = objects().length;
    const html = Buffer.from('<html><script>alert(1)</script></html>');
    const disguised = await announce(clerk, {}, html);
    expect(await codeOf(await call(clerk, 'PUT', disguised.upload?.path ?? '', html, 'image/jpeg'))).toBe(
      '415 FILE_TYPE',
    );
    const { upload } = await announce(clerk);
    const path = upload?.path ?? '';
    const changed = Buffer.from(photo);
    changed[changed.length - 5] = 0;
    expect(await codeOf(await call(clerk, 'PUT', path, changed))).toBe('422 FILE_DIGEST_MISMATCH');
    expect(await codeOf(await call(clerk, 'PUT', path, photo.subarray(0, 1_000)))).toBe('400 FILE_SIZE');
    expect(await codeOf(await call(clerk, 'PUT', path, Buffer.concat([photo, photo])))).toBe('400 FILE_SIZE');
    // Without a length that is announced, too much ends the upload on the way.
    const endless = new ReadableStream({ pull: (sink) => sink.enqueue(new Uint8Array(65_536)) });
    const authorization = `Bearer ${await house.token(clerk)}`;
    const sent = { method: 'PUT', body: endless, duplex: 'half', headers: { authorization } } as const;
    const answer = await fetch(`${house.url}${path}`, sent).then(codeOf, () => 'cut off');
    expect(['400 FILE_SIZE', 'cut off']).toContain(answer);
    await eventually(async () => objects().length === before);
    expect(objects()).toHaveLength(before);
    const [left]: { count: number }[] = await house.db.query('SELECT count(*)::int AS count FROM evidence_upload');
    expect(left?.count).toBe(0);
    expect((await call(clerk, 'PUT', path, photo, 'application/json')).status).toBe(201);
    expect(await codeOf(await call(clerk, 'PUT', path, photo))).toBe('409 FILE_ALREADY_STORED');
  });

  it('同一个键只申请一次，两个人同时传同一份也只存一份', async () => {
    const clerk = askers['clerk-li'];
    const key = randomUUID();
    const first = await announce(clerk, {}, photo, key);
    const second = await announce(clerk, {}, photo, key);
    expect(second.file?.id).toBe(first.file?.id);
    const before = objects().length;
    const answers = await Promise.all(
      [first, second].map(({ upload }) => call(clerk, 'PUT', upload?.path ?? '', photo)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(objects()).toHaveLength(before + 1);
  });

  it('凭据只有本人能用，伪造的、别的用途的都不行', async () => {
    const clerk = askers['clerk-li'];
    const { upload, file } = await announce(clerk);
    const path = upload?.path ?? '';
    expect(await codeOf(await call(askers['bureau-wu'], 'PUT', path, photo))).toBe('404 NOT_FOUND');
    expect(await codeOf(await call(clerk, 'GET', path))).toBe('404 NOT_FOUND');
    expect(await codeOf(await call(clerk, 'PUT', `${path.slice(0, -3)}AAA`, photo))).toBe('404 NOT_FOUND');
    expect(await codeOf(await call(askers['admin-a'], 'PUT', path, photo))).toBe('403 FORBIDDEN');
    expect((await fetch(`${house.url}${path}`)).status).toBe(401);
    expect((await call(clerk, 'PUT', path, photo)).status).toBe(201);
    const { download } = await shown(clerk, file?.id ?? '');
    expect(await codeOf(await call(askers['bureau-wu'], 'GET', download.path))).toBe('404 NOT_FOUND');
  });

  it('办理地的人员和申请人看得到，别的街道、别人看不到', async () => {
    const id = await stored(askers['clerk-li']);
    const applicant = resident('resident-wei', wei);
    for (const who of [applicant, askers['bureau-wu'], askers['leader-zhou']])
      expect((await shown(who, id)).id).toBe(id);
    expect(await shown(askers['clerk-wang'], id)).toBeNull();
    expect(await shown(resident('resident-other', randomUUID()), id)).toBeNull();
    const list = async (who: Asker) =>
      dataOf(
        await house.query<{ evidenceFiles: { nodes: { id: string }[] } }>(
          who,
          'query ($id: ID) { evidenceFiles(caseId: $id, first: 100) { nodes { id } } }',
          { id: found.id },
        ),
      ).evidenceFiles.nodes.map((node) => node.id);
    expect(await list(applicant)).toContain(id);
    expect(await list(askers['clerk-wang'])).toEqual([]);
    const own = await stored(applicant, aPhotograph({}, 5_000), { purpose: 'CONTEST' });
    expect((await shown(askers['clerk-li'], own)).sha256).toBe(sha256Of(aPhotograph({}, 5_000)));
  });

  it('核对过原件的登记一次，最先核对的人留名', async () => {
    const id = await stored(askers['clerk-li']);
    const verify = async (who: Asker) =>
      dataOf(
        await house.query<{ step: { problems: { code: string }[] } }>(
          who,
          'mutation ($input: VerifyEvidenceInput!, $key: String!) { step: verifyEvidence(input: $input, idempotencyKey: $key) { problems { code } } }',
          { input: { fileId: id }, key: randomUUID() },
        ),
      ).step.problems.map(({ code }) => code);
    expect(await verify(askers['clerk-wang'])).toEqual(['NOT_FOUND']);
    expect(await verify(askers['clerk-li'])).toEqual([]);
    expect(await verify(askers['bureau-wu'])).toEqual([]);
    expect(await shown(askers['clerk-li'], id)).toMatchObject({
      verifiedBy: { account: 'clerk-li' },
      verifiedOn: '2026-09-24',
    });
  });

  it('告诉其他服务的只有摘要、类型、时间，公示照片另有地点，没有姓名', async () => {
    await stored(askers['clerk-li']);
    await stored(askers['clerk-li'], photo, { purpose: 'HOME_VISIT_PHOTO' });
    await settled(house);
    const told = (await eventsOn(house.transport, 'yimen.intake')).filter(
      ({ type }) => type === 'yimen.intake.file.stored.v1',
    );
    const data = told.map(
      (event) => event.data as { purpose: string; place: unknown; takenAt: string; caseId: string },
    );
    expect(data.find(({ purpose }) => purpose === 'NOTICE_PHOTO')).toMatchObject({
      ...{ caseId: found.id, takenAt: '2026-09-24T00:30:00.000Z' },
      place: { latitude: expect.closeTo(36.68, 3) },
    });
    expect(data.find(({ purpose }) => purpose === 'HOME_VISIT_PHOTO')?.place).toBeNull();
    expect(JSON.stringify(told)).not.toContain('魏');
    const [row]: { hits: number }[] = await house.db.query(
      `SELECT count(*)::int AS hits FROM evidence_file e WHERE e::text LIKE '%魏大山%'`,
    );
    expect(row?.hits).toBe(0);
  });

  it('没有传完的过期后清掉，存好的从不清', async () => {
    const clerk = askers['clerk-li'];
    const kept = await stored(clerk);
    const { file } = await announce(clerk);
    const before = objects().length;
    const long = `now() - interval '2 days'`;
    await house.db.query(`UPDATE evidence_file SET expires_at = ${long}`);
    const left = randomUUID();
    await house.db.query(`INSERT INTO evidence_upload (object_id, file_id, started_at) VALUES ($1, $2, ${long})`, [
      left,
      file?.id,
    ]);
    await house.runDue();
    expect(await shown(clerk, file?.id ?? '')).toBeNull();
    expect((await shown(clerk, kept)).id).toBe(kept);
    expect(objects()).toHaveLength(before);
    const [rows]: { count: number }[] = await house.db.query('SELECT count(*)::int AS count FROM evidence_upload');
    expect(rows?.count).toBe(0);
  });
});

describe('证据文件存在 S3 兼容的存储里，用国密封存', () => {
  let house: BootedService;
  let store: S3Stand;
  let askers: Awaited<ReturnType<typeof aFrontOffice>>['askers'];
  const wei = randomUUID();
  const found = aCase({ applicant: wei });
  beforeAll(async () => {
    store = await anS3Store();
    ({ house, askers } = await aFrontOffice({ fileStore: store.url, fileStoreKeys: store.keys, fieldCipher: 'sm4' }));
    await tell(house, ...found.events);
  });
  afterAll(async () => {
    await house.close();
    await store.close();
  });

  it('照样存取；存储不答复时不成为证据，说稍后重试', async () => {
    expect(house.config).toBeInstanceOf(ServiceConfig);
    const clerk = askers['clerk-li'];
    const input = {
      ...{ purpose: 'APPLICATION', subject: { caseId: found.id }, mediaType: 'image/jpeg', size: photo.length },
      sha256: sha256Of(photo),
    };
    const asked = await house.query<{ step: Payload }>(clerk, request, { input, key: randomUUID() });
    const { upload, file } = dataOf(asked).step;
    const headers = { authorization: `Bearer ${await house.token(clerk)}`, 'content-type': 'image/jpeg' };
    const put = () => fetch(`${house.url}${upload?.path}`, { method: 'PUT', headers, body: new Uint8Array(photo) });
    store.broken = true;
    expect((await put()).status).toBe(503);
    store.broken = false;
    expect((await put()).status).toBe(201);
    expect(store.objects.size).toBe(1);
    expect([...store.objects.values()][0]?.includes(Buffer.from('Exif'))).toBe(false);
    const pass = await house.query<{ evidenceFile: { download: Pass } }>(
      clerk,
      `{ evidenceFile(id: "${file?.id}") { download { path } } }`,
    );
    const got = await fetch(`${house.url}${dataOf(pass).evidenceFile.download.path}`, { headers });
    expect(Buffer.from(await got.arrayBuffer()).equals(photo)).toBe(true);
  });
});
