import { defineRule } from '../../engine/rule';
import { actionsOf, does } from '../../resources/codepipeline/actions';
import { pipeline } from '../../resources/codepipeline/pipeline';
import { startedByNamedBranch, triggersOf } from '../../resources/codepipeline/triggers';

export default defineRule({
  title: 'Pull requests do not start pipelines that deploy',
  problem: 'A pull request starts this pipeline, which deploys.',
  why: 'A pull request holds what nobody has reviewed yet; its code runs with the roles of the pipeline, and is deployed.',
  fix: {
    how: 'Test pull requests in a pipeline of their own that deploys nothing, and start this one by pushes to protected branches.',
    ...startedByNamedBranch,
    placeholders: true,
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
