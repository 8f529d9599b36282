import { defineExamples } from '../../engine/rule';
import { building, deploying, release, releaseInTerraform, releaseOf, source } from './example-pipeline';

const Triggers = (events: object) => [
  { ProviderType: 'CodeStarSourceConnection', GitConfiguration: { SourceActionName: 'Source', ...events } },
];
const trigger = (events: object) => [
  { provider_type: 'CodeStarSourceConnection', git_configuration: { source_action_name: 'Source', ...events } },
];
const requests = Triggers({ PullRequest: [{ Branches: { Includes: ['main'] }, Events: ['OPEN', 'UPDATED'] }] });
const requested = trigger({ pull_request: [{ branches: { includes: ['main'] }, events: ['OPEN', 'UPDATED'] }] });
const deployed = [source, ['Deploy', { Deploy: deploying('orders') }]] as never;

export default defineExamples({
  fails: [
    {
      name: 'pull requests into main',
      cloudformation: release(deployed, { Triggers: requests }),
      terraform: releaseInTerraform(deployed, { trigger: requested }),
    },
  ],
  passes: [
    {
      name: 'pushes to main',
      cloudformation: release(deployed, { Triggers: Triggers({ Push: [{ Branches: { Includes: ['main'] } }] }) }),
      terraform: releaseInTerraform(deployed, { trigger: trigger({ push: [{ branches: { includes: ['main'] } }] }) }),
    },
    {
      name: 'pull requests that are tested alone',
      cloudformation: {
        ...releaseOf({ test: ['npm ci', 'npm test'] }, () => []).cloudformation,
        ...release([source, ['Test', { Test: building({ Ref: 'test' }) }]], { Triggers: requests }),
      },
    },
  ],
  unknown: [
    {
      name: 'a build whose commands are in the source code',
      cloudformation: {
        ...releaseOf({ test: 'buildspec.yml' }, () => []).cloudformation,
        ...release([source, ['Test', { Test: building({ Ref: 'test' }) }]], { Triggers: requests }),
      },
    },
  ],
});
