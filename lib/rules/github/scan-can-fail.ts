import { defineRule } from '../../engine/rule';
import { child } from '../../engine/template';
import { all } from '../../engine/verdict';
import { step } from '../../resources/github/kinds';
import { jobOf } from '../../resources/github/parts';
import { isScan, silencedBy } from '../../resources/github/scans';

export default defineRule({
  title: 'Security scans of workflows can fail the job',
  problem: 'This scans, and the job succeeds whatever the scan finds.',
  why: 'A scan that nobody has to heed lets every secret and every vulnerability pass that it finds.',
  fix: {
    how: 'Take continue-on-error, || true and options such as --exit-code 0 away, and waive single findings in the scanner.',
    noCode: 'Where the failure is lost differs from scan to scan.',
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'owasp-cicd': ['CICD-SEC-1'] },
  resource: step,
  check: ({ reading }) => {
    const scan = isScan(reading);
    const at = reading.fact(reading.fact('uses').isAbsentHere ? 'run' : 'uses');
    if (!scan) return at.notApplicable();
    const job = jobOf(reading.resource);
    const goesOn = reading.fact('continue-on-error').or(false);
    const ofJob = child(job?.body, 'continue-on-error') === true;
    const verdicts = [goesOn.isFalse(), ofJob ? at.fail('the job goes on when it fails') : at.pass()];
    return all(...verdicts, silencedBy(reading, at));
  },
});
