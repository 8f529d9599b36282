import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { scope, variablesOf } from '../../resources/gitlab/job';

export default defineRule({
  title: 'Jobs of GitLab do not trace every command',
  problem: 'This turns on the trace of all that a job does.',
  why: 'The trace has the value of every variable of the job in it, secrets too, for whoever may read the log.',
  fix: {
    how: 'Take CI_DEBUG_TRACE and CI_DEBUG_SERVICES away, and set them by hand for the run that needs them.',
    workflow: { variables: { CI_DEBUG_TRACE: 'false', CI_DEBUG_SERVICES: 'false' } },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'owasp-cicd': ['CICD-SEC-6'] },
  resource: scope,
  // https://docs.gitlab.com/ci/variables/variables_troubleshooting/#enable-debug-logging
  check: ({ reading }) => {
    const tracing = variablesOf(reading).filter(([name]) => /^CI_DEBUG_(TRACE|SERVICES)$/.test(name));
    if (tracing.length === 0) return reading.fact('variables').notApplicable();
    return all(...tracing.map(([, value]) => value.isFalse()));
  },
});
