import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { actionsOf, isScanned } from '../../resources/codepipeline/actions';
import { pipeline } from '../../resources/codepipeline/pipeline';

export default defineRule({
  title: 'Pipelines scan before they deploy',
  problem: 'This pipeline deploys what no scan has looked at.',
  why: 'What is found only after it runs is found by attackers as well; a secret or a vulnerable package is cheapest to stop before.',
  fix: {
    how: 'Put an action that scans, such as one of CodeBuild that runs gitleaks, semgrep or osv-scanner, before every action that deploys: in an earlier stage, or earlier in the order of its stage.',
    cdk: "pipeline.addStage({ stageName: 'Scan', placement: { rightBefore: deploy }, actions: [new CodeBuildAction({ actionName: 'Scan', project: scan, input: app })] })",
    noCode: 'A scan is an action among others, in a list that is the own of each pipeline.',
  },
  severity: 'high',
  preset: 'strict',
  controls: { 'cis-supply-chain-1.0': ['2.3.7'], 'owasp-cicd': ['CICD-SEC-1'] },
  resource: pipeline,
  check: ({ reading, actions: place }) => {
    const actions = actionsOf(reading);
    if (!actions) return place.unknown();
    const deployments = actions.flatMap((action) =>
      action.steps.flatMap((step) => (step.work.deploys === false ? [] : [{ action, step }])),
    );
    if (deployments.length === 0) return place.notApplicable();
    return all(
      ...deployments.map(({ action, step }) => {
        const scanned = isScanned(actions, action, step);
        if (scanned) return step.at.pass();
        return step.work.deploys && scanned === false ? action.at.fail() : action.at.unknown();
      }),
    );
  },
});
