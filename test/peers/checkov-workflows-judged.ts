import { Found, folderOf, sameAs } from './differences';
import { json, whereThereIs } from './tools';
import { files, found, workflows } from './workflows';

/** What Checkov asks of workflows, and the rules that ask for the same. */
const SAME = sameAs('checkov', 'github');

/** What it asks and no rule does, and why. */
const ALONE: Readonly<Record<string, string>> = {
  CKV_GHA_7:
    'it asks that nobody can start the workflow with an input; what an input can do in a script is asked by code-no-expressions',
};

/** Where the two differ: who finds something, and who is right. */
const DIFFERENCES: readonly (readonly [place: string, right: 'bulwark' | 'checkov' | 'both', because: string])[] = [
  [
    'same-repository-only: checkov CKV_GHA_2',
    'both',
    'no fork gets past the condition; who may push to the repository can name a branch so',
  ],
  ['body-in-javascript: bulwark CKV_GHA_2', 'bulwark', 'actions/github-script runs its input as code'],
  ['title-through-env: bulwark CKV_GHA_2', 'bulwark', 'the variable holds the title of an issue'],
  ['title-through-output: bulwark CKV_GHA_2', 'bulwark', 'a step before wrote the title to its output'],
  ['title-through-job: bulwark CKV_GHA_2', 'bulwark', 'the job that is needed hands the title on'],
  ['whole-event: bulwark CKV_GHA_2', 'bulwark', 'the event has the title and the body in it'],
  ['changed-files: bulwark CKV_GHA_2', 'bulwark', 'who opens the pull request names the files'],
  ['unsecure-commands: bulwark CKV_GHA_1', 'bulwark', 'the variable is set for all jobs of the workflow'],
  ['permissions-all: bulwark CKV2_GHA_1', 'bulwark', 'the job gives itself what the workflow does not'],
];

whereThereIs('checkov', 'what it finds in workflows is found, or it is said why not', () => {
  const folder = folderOf(files);
  const theirs = new Found();

  beforeAll(() => {
    const told = json('checkov', '-d', folder, '--framework', 'github_actions', '-o', 'json', '--quiet', '--compact');
    for (const { check_id, file_path } of told.results.failed_checks)
      theirs.add(/([\w-]+)\.yml$/.exec(file_path)?.[1] as string, check_id);
  }, 200_000);

  test('every check that finds something is compared, or it is said why not', () => {
    expect([...theirs.all()].filter((check) => !SAME[check]).sort()).toEqual(Object.keys(ALONE).sort());
  });

  test('they differ where it is said, and nowhere else', () => {
    expect(theirs.differences('checkov', SAME, found, Object.keys(workflows))).toEqual(
      DIFFERENCES.map(([place]) => place).sort(),
    );
  });
});
