import { own } from '../../engine/own';
import { defineRule } from '../../engine/rule';
import { child } from '../../engine/template';
import { step } from '../../resources/github/kinds';
import { actionOf, inputOf, jobOf } from '../../resources/github/parts';

/** Actions that take a role or an identity of a cloud, and the input that names it. */
const LOGINS: Readonly<Record<string, string>> = {
  'aws-actions/configure-aws-credentials': 'role-to-assume',
  'google-github-actions/auth': 'workload_identity_provider',
  'azure/login': 'client-id',
};

export default defineRule({
  title: 'Jobs that take a role of a cloud run in an environment',
  problem: 'This takes a role in a job that has no environment.',
  why: 'An environment decides which branches may deploy and who has to approve; without one the trust of the role can name a branch at most, and every workflow on it has the role.',
  fix: {
    how: 'Name an environment in the job, protect it, and let the trust of the role name it: repo:owner/name:environment:production.',
    noCode: 'The environment has to be made and protected first.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'cis-supply-chain-1.0': ['5.2.3'], 'owasp-cicd': ['CICD-SEC-5'] },
  resource: step,
  check: ({ reading }) => {
    const input = own(LOGINS, actionOf(reading.resource));
    const job = jobOf(reading.resource);
    const uses = reading.fact('uses');
    if (input === undefined || !job || inputOf(reading.resource, input) === undefined) return uses.notApplicable();
    return child(job.body, 'environment') === undefined ? reading.fact(`with.${input}`).fail() : uses.pass();
  },
});
