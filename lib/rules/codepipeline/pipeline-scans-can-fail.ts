import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { canFail } from '../../resources/codebuild/buildspec';
import { actionsOf } from '../../resources/codepipeline/actions';
import { pipeline } from '../../resources/codepipeline/pipeline';

export default defineRule({
  title: 'Security scans that pipelines run without CodeBuild projects can stop them',
  problem: 'An action of this pipeline scans, and succeeds whatever it finds.',
  why: 'A scan that nobody has to heed lets every vulnerability pass that it finds.',
  fix: {
    how: 'Give the scan of Amazon Inspector a threshold; let the exit code of a scanner be the one of its command.',
    cdk: 'criticalThreshold: 0, highThreshold: 0',
    noCode: 'The threshold is set on one action of a list that is the own of each pipeline.',
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'owasp-cicd': ['CICD-SEC-1'] },
  resource: pipeline,
  check: ({ reading, actions: place }) => {
    const scans = (actionsOf(reading) ?? []).flatMap(({ provider, steps }) =>
      provider === 'CodeBuild' ? [] : steps.filter(({ work }) => work.scans),
    );
    return scans.length === 0 ? place.notApplicable() : all(...scans.map(canFail));
  },
});
