import { type ConfigLayer, check, defineConfig, presets } from '../../lib';
import { ATTEST, PULL_REQUEST, RELEASE } from '../../lib/release/workflow';
import { files } from './release-workflow';
import { threats } from './threats';
import { threatsOnGitHub } from './threats-on-github';

const found = (release: string, preset: ConfigLayer = presets.strict): string[] =>
  check(
    Object.entries({ ...files, [RELEASE]: release }).map(([name, content]) => ({ name, content })),
    defineConfig(preset),
  ).findings.map(({ rule, resource, state }) => `${rule} ${state} ${resource}`);

test('every attack on the pipeline in AWS is told of for the one in GitHub', () => {
  expect(threatsOnGitHub.map(({ id }) => id)).toEqual(threats.map(({ id }) => id));
});

test('nothing is found in the workflows as they are written', () => {
  expect(found(files[RELEASE] as string)).toEqual([]);
  expect(Object.keys(files)).toEqual([PULL_REQUEST, RELEASE, ATTEST]);
});

const mutable = threatsOnGitHub.filter(({ without }) => without !== undefined);

test.each(mutable)('$id: what stops it is missed once it is taken out', ({ without = [], seenBy = '' }) => {
  const release = files[RELEASE] as string;
  const changed = without.reduce((text, [from, to]) => text.replace(from, to), release);
  expect(changed).not.toBe(release);
  const isRule = /^github\//.test(seenBy);
  expect(
    isRule ? found(changed, presets.all).some((one) => one.startsWith(`${seenBy} fail`)) : !changed.includes(seenBy),
  ).toBe(true);
  expect(isRule || release.includes(seenBy)).toBe(true);
});
