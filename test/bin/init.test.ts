import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Files, project, sound } from './spawn';

const HARDEN = /import { harden } from 'cdk-bulwark\/cdk';\n {2}harden\(app\);/;

test.each<[string, Files, RegExp]>([
  [
    'a CDK app in TypeScript',
    { 'cdk.json': { app: 'npx ts-node bin/shop.ts' }, 'package.json': {} },
    /^AWS CDK[\s\S]*two lines to bin\/shop\.ts/,
  ],
  ['a package with aws-cdk-lib', { 'package.json': { devDependencies: { 'aws-cdk-lib': '2.0.0' } } }, HARDEN],
  ['a CDK app in Python', { 'cdk.json': { app: 'python3 app.py' } }, /^AWS CDK[\s\S]*cdk synth && npx bulwark check/],
  [
    'a CDKTF project',
    { 'cdktf.json': { app: 'npx ts-node main.ts' } },
    /^CDKTF[\s\S]*cdktf synth && npx bulwark check/,
  ],
  [
    'a CDK Terrain project',
    { 'cdktf.json': {}, 'package.json': { dependencies: { cdktn: '0.24.0' } } },
    /^CDK Terrain/,
  ],
  ['a folder of templates', {}, /^templates[\s\S]*bulwark check templates\//],
])('knows %s', (_, files, message) => {
  const { code, out, err } = project(files).bulwark('init');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(message);
});

test('writes a configuration that works', () => {
  const { folder, bulwark } = project({ 'cdk.json': { app: 'node app.js', output: 'out' }, 'out/a.json': sound });
  bulwark('init');
  expect(readFileSync(join(folder, 'bulwark.config.ts'), 'utf8')).toContain('presets.baseline');
  expect(bulwark('check')).toMatchObject({ code: 0, err: '' });
});

test.each(['bulwark.config.ts', 'bulwark.config.json'])('leaves %s as it is', (name) => {
  const { folder, bulwark } = project({ [name]: '{}' });
  expect(bulwark('init')).toMatchObject({
    code: 2,
    err: expect.stringContaining(`${name}: there is a configuration already`),
  });
  expect(readFileSync(join(folder, name), 'utf8')).toBe('{}');
});

test('a broken package.json is named', () => {
  expect(project({ 'package.json': '{' }).bulwark('init')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^bulwark: package\.json: /),
  });
});
