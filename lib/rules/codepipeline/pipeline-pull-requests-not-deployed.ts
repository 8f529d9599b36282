import { defineRule } from '../../engine/rule';
import { actionsOf, does } from '../../resources/codepipeline/actions';
import { pipeline } from '../../resources/codepipeline/pipeline';
import { triggersOf } from '../../resources/codepipeline/triggers';

export default defineRule({
  title: 'Pull requests do not start pipelines that deploy',
  problem: 'A pull request starts this pipeline, which deploys.',
  why: 'A pull request holds what nobody has reviewed yet; its code runs with the roles of the pipeline, and is deployed.',
  fix: {
    how: 'Test pull requests in a pipeline of their own that deploys nothing, and start this one by pushes to protected branches.',
    cdk: "triggers: [{ providerType: ProviderType.CODE_STAR_SOURCE_CONNECTION, gitConfiguration: { sourceAction: source, pushFilter: [{ branchesIncludes: ['main'] }] } }]",
    properties: {
      Triggers: [
        {
          ProviderType: 'CodeStarSourceConnection',
          GitConfiguration: { SourceActionName: 'Source', Push: [{ Branches: { Includes: ['main'] } }] },
        },
      ],
    },
    arguments: {
      trigger: [
        {
          provider_type: 'CodeStarSourceConnection',
          git_configuration: { source_action_name: 'Source', push: [{ branches: { includes: ['main'] } }] },
        },
      ],
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'cis-supply-chain-1.0': ['2.3.5'], 'owasp-cicd': ['CICD-SEC-1', 'CICD-SEC-4'] },
  resource: pipeline,
  check: ({ reading, actions: place }) => {
    const [request] = triggersOf(reading, 'pull request');
    if (!request) return place.pass();
    const deploys = actionsOf(reading)?.map((action) => does(action, 'deploys')) ?? [undefined];
    if (deploys.every((one) => one === false)) return place.pass();
    return deploys.includes(true) && !request.isUnknown ? request.fail() : request.unknown();
  },
});
