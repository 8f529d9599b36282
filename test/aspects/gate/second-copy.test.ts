import { cpSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderOf } from '../../compiled';
import { cdk, node, type Run } from './spawn';

/** npm installs a second copy when two packages disagree on the version: its classes are not ours. */
const copy = join(folderOf('gate-second-copy'), 'team/node_modules');

beforeAll(() =>
  cpSync(dirname(require.resolve('aws-cdk-lib/package.json')), join(copy, 'aws-cdk-lib'), { recursive: true }),
);
afterAll(() => rmSync(copy, { recursive: true }));

const refused = ({ code, err }: Run) => {
  expect(err).toContain('acme/versioned');
  expect(err).toContain('Shop/Uploads');
  expect(err).toContain('Suggested fix: Set versioned: true.');
  expect(code).toBe(1);
};

test('node app.js refuses what another copy of aws-cdk-lib made', () => refused(node('second-copy')));

test('cdk synth refuses what another copy of aws-cdk-lib made', () => refused(cdk('second-copy', 'synth', '--quiet')));
