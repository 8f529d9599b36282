import { defineRule } from '../../engine/rule';
import { child } from '../../engine/template';
import { job } from '../../resources/github/kinds';
import { triggersOf, workflowOf } from '../../resources/github/parts';

export default defineRule({
  title: 'Jobs say what their token may do',
  problem: 'Neither this job nor its workflow says what its token may do.',
  why: 'The token then has what the repository or the organization gives by default, which may be to write everything; a step that is taken over has it all.',
  fix: {
    how: 'Give the workflow no permissions and each job those it needs.',
    workflow: { permissions: { contents: 'read' } },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'owasp-cicd': ['CICD-SEC-5'] },
  sameAs: { checkov: ['CKV2_GHA_1'], zizmor: ['excessive-permissions'] },
  resource: job,
  check: ({ reading }) => {
    const permissions = reading.fact('permissions');
    const triggers = [...triggersOf(reading.template).keys()];
    if (triggers.length === 1 && triggers[0] === 'workflow_call') return permissions.notApplicable();
    const ofWorkflow = child(workflowOf(reading.resource)?.body, 'permissions');
    return permissions.isAbsentHere && ofWorkflow === undefined ? permissions.fail() : permissions.pass();
  },
});
