import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Found, folderOf } from './differences';
import { whereThereIs } from './tools';
import { files, found, workflows } from './workflows';

/** What actionlint checks, by its kind and what marks it, and the rules that ask for the same. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  'untrusted input': ['code-no-outside-input'],
  credentials: ['environment-no-secrets'],
  'if-cond': ['condition-can-fail'],
};

/** Where the two differ: who finds something, and who is right. */
const DIFFERENCES: readonly (readonly [place: string, right: 'bulwark' | 'actionlint' | 'both', because: string])[] = [
  [
    'same-repository-only: actionlint untrusted input',
    'both',
    'no fork gets past the condition; who may push to the repository can name a branch so',
  ],
  ['title-through-env: bulwark untrusted input', 'bulwark', 'the variable holds the title of an issue'],
  ['title-through-output: bulwark untrusted input', 'bulwark', 'a step before wrote the title to its output'],
  ['title-through-job: bulwark untrusted input', 'bulwark', 'the job that is needed hands the title on'],
  ['whole-event: bulwark untrusted input', 'bulwark', 'the event has the title and the body in it'],
  ['changed-files: bulwark untrusted input', 'bulwark', 'who opens the pull request names the files'],
];

whereThereIs(
  'actionlint',
  'what it finds in workflows is found, or it is said why not',
  () => {
    const folder = folderOf(files);
    const theirs = new Found();

    beforeAll(() => {
      const paths = Object.keys(files).map((file) => join(folder, file));
      // What it finds with shellcheck and pyflakes is theirs to find.
      const { stdout } = spawnSync(
        'actionlint',
        ['-no-color', '-shellcheck=', '-pyflakes=', '-format', '{{json .}}', ...paths],
        { encoding: 'utf8' },
      );
      for (const { filepath, kind, message } of JSON.parse(stdout))
        theirs.add(
          /([\w-]+)\.yml$/.exec(filepath)?.[1] as string,
          kind === 'expression' && /potentially untrusted/.test(message) ? 'untrusted input' : kind,
        );
    });

    test('every check that finds something is compared', () => {
      expect([...theirs.all()].filter((check) => !SAME[check])).toEqual([]);
    });

    test('they differ where it is said, and nowhere else', () => {
      expect(theirs.differences('actionlint', SAME, found, Object.keys(workflows))).toEqual(
        DIFFERENCES.map(([place]) => place).sort(),
      );
    });
  },
  'go install github.com/rhysd/actionlint/cmd/actionlint@v1.7.12',
);
