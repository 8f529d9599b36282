import { Found, folderOf, sameAs } from './differences';
import { json, whereThereIs } from './tools';
import { files, found, workflows } from './workflows';

/** What zizmor audits, and the rules that ask for the same. */
const SAME = sameAs('zizmor', 'github');

/** What zizmor audits and no rule asks for, and why. */
const ALONE: Readonly<Record<string, string>> = {
  'concurrency-limits': 'whether two runs may be at work at once is a matter of cost, and of what the workflow does',
  'undocumented-permissions': 'a comment beside a permission is a matter of style',
  'self-repository':
    'what ./ names is told of where the folder holds what a fork wrote; elsewhere both forms name the same',
  'use-trusted-publishing':
    'which registries take OpenID Connect is theirs to say; credentials-short-lived asks it of AWS',
};

/** What ours asks for, and zizmor does not audit. */
const OURS = ['credentials-short-lived', 'job-time-limited', 'role-in-environment', 'scan-can-fail'];

/** Where the two differ: who finds something, and who is right. */
const DIFFERENCES: readonly (readonly [place: string, right: 'bulwark' | 'zizmor' | 'both', because: string])[] = [
  ['ci-matrix: zizmor template-injection', 'bulwark', 'the matrix has two numbers that stand in the file'],
  ['choice-of-stages: zizmor template-injection', 'bulwark', 'GitHub takes nothing but the two options'],
  [
    'same-repository-only: zizmor template-injection',
    'both',
    'no fork gets past the condition; who may push to the repository can name a branch so',
  ],
  ['output-of-a-commit: zizmor template-injection', 'bulwark', 'git prints hexadecimal digits'],
  ['push-with-token: zizmor artipacked', 'bulwark', 'the next step pushes with the token that the checkout keeps'],
  [
    'label-by-target: zizmor dangerous-triggers',
    'bulwark',
    'the job fetches nothing of the pull request: this is what the trigger is for',
  ],
  ['artifact-as-data: zizmor dangerous-triggers', 'bulwark', 'the artifact lies apart and is read as data'],
  [
    'members-only: zizmor dangerous-triggers',
    'bulwark',
    'outsiders do not get past the condition, and nothing of theirs is run',
  ],
  [
    'artifact-to-env-file: zizmor github-env',
    'both',
    'the artifact of a fork becomes the environment, which ours tells of as artifact-not-run',
  ],
  [
    'branch-in-target: zizmor dangerous-triggers',
    'both',
    'the name of the branch runs commands, which is told of as template-injection by both',
  ],
  [
    'body-in-javascript: zizmor dangerous-triggers',
    'both',
    'the comment runs commands, which is told of as template-injection by both',
  ],
  [
    'cache-in-target: zizmor dangerous-triggers',
    'both',
    'nothing of the pull request is run; the cache is what is wrong, and ours says so',
  ],
  [
    'cache-in-target: bulwark cache-poisoning',
    'bulwark',
    'the job has the cache of the default branch, and a fork starts it',
  ],
  [
    'image-pushed-with-cache: bulwark cache-poisoning',
    'bulwark',
    'the image that is published is built from a cache of GitHub',
  ],
  [
    'condition-by-robot: zizmor dangerous-triggers',
    'both',
    'the condition is what is wrong, which is told of as bot-conditions by both',
  ],
  [
    'title-to-env-file: bulwark github-env',
    'bulwark',
    'an issue is anyone’s too, and its runs have the secrets of the repository',
  ],
];

whereThereIs('zizmor', 'what it finds in workflows is found, or it is said why not', () => {
  const folder = folderOf(files);
  const theirs = new Found();

  beforeAll(() => {
    const findings = json('zizmor', '--offline', '--format=json', '--no-exit-codes', '--persona=auditor', folder);
    for (const { ident, locations } of findings)
      theirs.add(/([\w-]+)\.yml$/.exec(locations[0].symbolic.key.Local.verbatim_path)?.[1] as string, ident);
  });

  test('every audit that finds something is compared, or it is said why not', () => {
    const audits = theirs.all();
    expect([...audits].filter((audit) => !SAME[audit] && !ALONE[audit])).toEqual([]);
    expect(Object.keys(ALONE).filter((audit) => !audits.has(audit))).toEqual([]);
  });

  test('every rule that finds something is compared, or no audit asks for the same', () => {
    const compared = [...Object.values(SAME).flat(), ...OURS];
    expect(
      Object.values(found)
        .flat()
        .filter((rule) => !compared.includes(rule)),
    ).toEqual([]);
  });

  test('they differ where it is said, and nowhere else', () => {
    const differences = theirs.differences('zizmor', SAME, found, Object.keys(workflows));
    expect(differences).toEqual(DIFFERENCES.map(([place]) => place).sort());
  });
});
