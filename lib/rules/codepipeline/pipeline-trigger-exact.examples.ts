import { defineExamples } from '../../engine/rule';
import { building, deploying, release, releaseInTerraform, releaseOf, source } from './example-pipeline';

const lower = (filter: object): object =>
  JSON.parse(JSON.stringify(filter).replace(/"[A-Z]\w*":/g, (key) => key.toLowerCase()));

const stages = [source, ['Deploy', { Deploy: deploying('orders') }]] as const;
const Triggers = (push: object) => [
  { ProviderType: 'CodeStarSourceConnection', GitConfiguration: { SourceActionName: 'Source', Push: [push] } },
];
const trigger = (push: object) => [
  { provider_type: 'CodeStarSourceConnection', git_configuration: { source_action_name: 'Source', push: [push] } },
];

/** A pipeline that deploys on pushes of these. */
const on = (push: object, of: readonly (typeof stages)[number][] = stages) => ({
  cloudformation: release(of as never, { Triggers: Triggers(push) }),
  terraform: releaseInTerraform(of as never, { trigger: trigger(lower(push)) }),
});

export default defineExamples({
  fails: [
    { name: 'every branch', ...on({ Branches: { Includes: ['**'] } }) },
    { name: 'a family of branches', ...on({ Branches: { Includes: ['main', 'release/*'] } }) },
    { name: 'all branches but some', ...on({ Branches: { Excludes: ['dependabot/**'] } }) },
    { name: 'every tag', ...on({ Tags: { Includes: ['*'] } }) },
  ],
  passes: [
    { name: 'one branch', ...on({ Branches: { Includes: ['main'] } }) },
    { name: 'tags of releases', ...on({ Tags: { Includes: ['v*'] } }) },
  ],
  unknown: [
    {
      name: 'branch decided at deployment',
      cloudformation: {
        Parameters: { Branch: { Type: 'String' } },
        Resources: release(stages as never, { Triggers: Triggers({ Branches: { Includes: [{ Ref: 'Branch' }] } }) }),
      },
      terraform: {
        variable: { branch: { type: 'string' } },
        resource: releaseInTerraform(stages as never, {
          trigger: trigger({ branches: { includes: ['${var.branch}'] } }),
        }),
      },
    },
  ],
  notApplicable: [
    {
      name: 'the branch of its source action',
      cloudformation: release(stages as never),
      terraform: releaseInTerraform(stages as never),
    },
    {
      name: 'nothing is deployed',
      cloudformation: {
        ...releaseOf({ build: ['npm test'] }, () => []).cloudformation,
        ...release([source, ['Test', { Test: building({ Ref: 'build' }) }]], {
          Triggers: Triggers({ Branches: { Includes: ['**'] } }),
        }),
      },
    },
  ],
});
