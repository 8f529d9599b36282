import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { actionOf } from '../../resources/github/parts';
import { scope } from '../../resources/github/scopes';

const KEYS = /^(AWS_ACCESS_KEY_ID|AWS_SECRET_ACCESS_KEY)$/;

export default defineRule({
  title: 'Workflows take roles of AWS, and keep no access keys',
  problem: 'This uses an access key of AWS that is kept as a secret.',
  why: 'The key is valid from anywhere until somebody replaces it; a role that is taken by OpenID Connect is valid for an hour, for this repository and branch.',
  fix: {
    how: 'Let the job have id-token: write, and take a role whose trust names the repository and environment.',
    noCode: 'The role has to be made first: GitHubDeployRole makes one.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'owasp-cicd': ['CICD-SEC-6'] },
  resource: scope,
  check: ({ reading }) => {
    const variables = reading
      .fact('env')
      .entries()
      .filter(([name]) => KEYS.test(name));
    const isOfAws = actionOf(reading.resource) === 'aws-actions/configure-aws-credentials';
    const key = reading.fact('with.aws-access-key-id');
    const session = reading.fact('with.aws-session-token');
    if (isOfAws && key.isAbsentHere) return reading.fact('uses').pass();
    const found = [
      ...variables.map(([, value]) => (isOfAStep(value.text) ? value.pass() : value.fail())),
      ...(isOfAws ? [session.isAbsentHere && !isOfAStep(key.text) ? key.fail() : key.pass()] : []),
    ];
    return found.length > 0 ? all(...found) : reading.fact('env').notApplicable();
  },
});

/** Whether a value comes from a step before, such as one that has taken a role. */
const isOfAStep = (text: string | undefined): boolean => /^\$\{(steps|needs|env)\./.test(text ?? '') || text === '';
