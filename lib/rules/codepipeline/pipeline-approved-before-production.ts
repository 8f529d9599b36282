import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { actionsOf, does, isApproved } from '../../resources/codepipeline/actions';
import { pipeline } from '../../resources/codepipeline/pipeline';

export default defineRule({
  title: 'Someone approves before a pipeline deploys to production, which is the last stage that deploys',
  problem: 'This pipeline deploys to its last stage without anyone having approved it.',
  why: 'One stolen or careless push is then in production within minutes, with nobody else having looked.',
  fix: {
    how: 'Put a manual approval before the actions of the last stage that deploys, and let only others than the authors of changes approve.',
    cdk: "pipeline.addStage({ stageName: 'Approve', placement: { rightBefore: deploy }, actions: [new ManualApprovalAction({ actionName: 'Approve' })] })",
    noCode: 'An approval is an action among others, in a list that is the own of each pipeline.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'owasp-cicd': ['CICD-SEC-1'] },
  resource: pipeline,
  check: ({ reading, actions: place }) => {
    const actions = actionsOf(reading);
    if (!actions) return place.unknown();
    const perhaps = actions.filter((action) => does(action, 'deploys') !== false);
    const sure = perhaps.filter((action) => does(action, 'deploys'));
    const production = (sure.length > 0 ? sure : perhaps).at(-1)?.stage;
    if (production === undefined) return place.notApplicable();
    const isOpen = sure.length === 0 || perhaps.some(({ stage }) => stage > production);
    return all(
      ...perhaps
        .filter(({ stage }) => stage === production)
        .map((action) => {
          const approved = isApproved(actions, action);
          if (approved) return action.at.pass();
          return approved === false && !isOpen && does(action, 'deploys') ? action.at.fail() : action.at.unknown();
        }),
    );
  },
});
