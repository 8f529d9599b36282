import { defineRule } from '../../engine/rule';
import { webhook } from '../../resources/codepipeline/webhook';
import { keepsSecretOut } from '../../resources/plaintext-secret';

export default defineRule({
  title: 'Tokens of pipeline webhooks are not in the template',
  problem: 'The token of this webhook stands in the template.',
  why: 'Everyone who can read the template can start the pipeline.',
  fix: {
    how: 'Look it up in Secrets Manager with a dynamic reference; then replace the one that was exposed.',
    properties: {
      AuthenticationConfiguration: { SecretToken: '{{resolve:secretsmanager:app/credentials:SecretString:value}}' },
    },
    noCode: 'The provider takes the password as an argument alone, so it is given by a variable or a data source.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'cis-supply-chain-1.0': ['2.1.10'], 'owasp-cicd': ['CICD-SEC-6'] },
  sameAs: {
    cfn_nag: ['F69'],
  },
  resource: webhook,
  check: (it) => keepsSecretOut(it.secretToken),
});
