import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { open, project, sound } from './spawn';

const config = `import { defineConfig, presets, waive } from 'cdk-bulwark';
  export default defineConfig(presets.baseline, waive('s3/*', { within: ['Uploads'], because: 'a test', owner: 'me', until: '2999-01-01', reviewedBy: 'you' }));`;
const privatePem = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }).toString();
const publicPem = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString();
const keys = generateKeyPairSync('ed25519');
const others = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pems = {
  'key.pem': privatePem(keys.privateKey),
  'pub.pem': publicPem(keys.publicKey),
  'ec.pem': privatePem(others.privateKey),
  'ec-pub.pem': publicPem(others.publicKey),
};

const made = project({ 'a.json': open, 'bulwark.config.ts': config, ...pems });
const written = made.bulwark('evidence', 'proof', 'a.json', '--key', 'key.pem');
const at = (name: string) => join(made.folder, 'proof', name);
const data = (name: string) => JSON.parse(readFileSync(at(name), 'utf8'));
const verify = (...args: string[]) => made.bulwark('evidence', 'verify', 'proof', ...args);

test('what was judged, by what, and what was found lies in a folder, and is named in its manifest', () => {
  expect(written).toMatchObject({ code: 0, err: '' });
  const names = readdirSync(join(made.folder, 'proof'));
  expect(Object.keys(data('manifest.json').files)).toEqual(names.filter((name) => !name.startsWith('manifest')));
  expect(data('report.json').findings.length).toBeGreaterThan(0);
  expect(data('report.sarif').runs[0].results.length).toBeGreaterThan(0);
  expect(data('configuration.json').layers.map(({ name }: { name: string }) => name)).toEqual([
    'baseline',
    'waive s3/*',
  ]);
  expect(data('waivers.json')).toEqual([
    expect.objectContaining({ rule: 's3/*', owner: 'me', tolerates: expect.arrayContaining([expect.anything()]) }),
  ]);
  expect(data('templates.json')).toEqual({ 'a.json': expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(data('versions.json')).toMatchObject({ node: process.version.slice(1), toolkits: [] });
});

test('what is as it was written verifies, and who signed it is said', () => {
  expect(verify()).toMatchObject({ code: 0, out: expect.stringContaining('by whom was not verified') });
  expect(verify('--key', 'pub.pem')).toMatchObject({ code: 0, out: expect.stringContaining('signed by the key') });
});

test('another key than the one that signed is named', () => {
  expect(verify('--key', 'ec-pub.pem')).toMatchObject({
    code: 1,
    out: expect.stringMatching(/another key made it than ec-pub\.pem, which is [0-9a-f]{64}; it names another one/),
  });
});

test('each file that is changed by one byte, gone or added is named', () => {
  for (const name of Object.keys(data('manifest.json').files)) {
    const before = readFileSync(at(name));
    const after = Buffer.from(before);
    after.writeUInt8(after.readUInt8(after.length >> 1) ^ 1, after.length >> 1);
    writeFileSync(at(name), after);
    expect(verify()).toMatchObject({ code: 1, out: expect.stringContaining(`${name} was changed`) });
    writeFileSync(at(name), before);
  }
  const before = readFileSync(at('waivers.json'));
  rmSync(at('waivers.json'));
  symlinkSync('a.json', at('linked.json'));
  mkdirSync(at('more'));
  writeFileSync(at('more/note.txt'), 'x');
  const { code, out } = verify();
  expect(code).toBe(1);
  expect(out.match(/^ {2}.*$/gm)).toEqual([
    '  linked.json was added',
    '  more/note.txt was added',
    '  waivers.json is gone',
  ]);
  for (const name of ['linked.json', 'more']) rmSync(at(name), { recursive: true });
  writeFileSync(at('waivers.json'), before);
  expect(verify('--key', 'pub.pem').code).toBe(0);
});

test('a manifest that was written anew to fit is not signed', () => {
  const before = readFileSync(at('manifest.json'));
  appendFileSync(at('manifest.json'), '\n');
  expect(verify().code).toBe(0);
  expect(verify('--key', 'pub.pem')).toMatchObject({ code: 1, out: expect.stringContaining('manifest.json') });
  writeFileSync(at('manifest.json'), before);
  const signature = readFileSync(at('manifest.json.sig'));
  rmSync(at('manifest.json.sig'));
  expect(verify()).toMatchObject({ code: 0, out: expect.stringContaining('not signed') });
  expect(verify('--key', 'pub.pem')).toMatchObject({
    code: 1,
    out: expect.stringContaining('manifest.json.sig is gone'),
  });
  writeFileSync(at('manifest.json.sig'), signature);
});

test('evidence tells of what blocks and of what could not be judged, too, and of the CDK', () => {
  const { folder, bulwark } = project({
    'cdk.out/manifest.json': {
      version: '36.0.0',
      artifacts: { Shop: { type: 'aws:cloudformation:stack', properties: { templateFile: 'Shop.template.json' } } },
    },
    'cdk.out/cdk.out': { version: '36.0.0' },
    'cdk.out/tree.json': { tree: { id: 'App', constructInfo: { fqn: 'aws-cdk-lib.App', version: '2.200.1' } } },
    'cdk.out/Shop.template.json': open,
    ...pems,
  });
  expect(bulwark('evidence', 'proof', '--key', 'ec.pem').code).toBe(1);
  const read = (name: string) => JSON.parse(readFileSync(join(folder, 'proof', name), 'utf8'));
  expect(read('versions.json').toolkits).toEqual([{ name: 'aws-cdk-lib', version: '2.200.1' }]);
  expect(Object.keys(read('templates.json'))).toContain('cdk.out/Shop.template.json');
  expect(bulwark('evidence', 'verify', 'proof', '--key', 'ec-pub.pem').code).toBe(0);
});

test.each([
  ['a folder with something in it', ['evidence', 'full', 'a.json'], /full is no empty folder/],
  ['a file', ['evidence', 'a.json', 'a.json'], /a\.json is no empty folder/],
  ['a key that is none', ['evidence', 'new', 'a.json', '--key', 'a.json'], /a\.json: this is no private key/],
  ['a key that is gone', ['evidence', 'new', 'a.json', '--key', 'none.pem'], /none\.pem: this file cannot be read/],
  ['a folder without a manifest', ['evidence', 'verify', 'full'], /full\/manifest\.json: this file cannot be read/],
  ['a manifest that is none', ['evidence', 'verify', 'broken'], /broken\/manifest\.json: this is no manifest/],
] as const)('%s is refused in one line, and nothing is written', (_, args, said) => {
  const { folder, bulwark } = project({ 'a.json': sound, 'full/x.txt': 'x', 'broken/manifest.json': '{"files": []}' });
  const { code, err } = bulwark(...args);
  expect([code, err.trim().split('\n').length]).toEqual([2, 1]);
  expect(err).toMatch(said);
  expect(readdirSync(folder)).not.toContain('new');
});
