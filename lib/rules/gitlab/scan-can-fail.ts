import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { canFail, stepsIn } from '../../resources/codebuild/buildspec';
import { job } from '../../resources/gitlab/job';

export default defineRule({
  title: 'Security scans of GitLab can fail the pipeline',
  problem: 'This job scans, and the pipeline succeeds whatever the scan finds.',
  why: 'A scan that nobody has to heed lets every secret and every vulnerability pass that it finds.',
  fix: {
    how: 'Take allow_failure, || true and options such as --exit-code 0 away, and waive single findings in the scanner.',
    noCode: 'Where the failure is lost differs from scan to scan.',
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'owasp-cicd': ['CICD-SEC-1'] },
  resource: job,
  check: ({ reading }) => {
    const allowed = reading.fact('allow_failure');
    const scans = ['before_script', 'script'].flatMap((key) =>
      stepsIn(reading.fact(key), false).filter(({ work }) => work.scans),
    );
    if (scans.length === 0) return allowed.notApplicable();
    return all(allowed.text === undefined ? allowed.pass() : allowed.isFalse(), ...scans.map(canFail));
  },
});
