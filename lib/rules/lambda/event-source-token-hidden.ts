import { defineRule } from '../../engine/rule';
import { permission } from '../../resources/lambda/permission-token';
import { keepsSecretOut } from '../../resources/plaintext-secret';

export default defineRule({
  title: 'Tokens that open a Lambda function to an Alexa skill are not in the template',
  problem: 'The token that a skill must show to invoke this function stands in the template.',
  why: 'Everyone who can read the template can have a skill of theirs invoke the function.',
  fix: {
    how: 'Look it up in Secrets Manager with a dynamic reference; then replace the one that was exposed.',
    properties: { EventSourceToken: '{{resolve:secretsmanager:app/credentials:SecretString:value}}' },
    noCode: 'The provider takes the password as an argument alone, so it is given by a variable or a data source.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    cfn_nag: ['F45'],
  },
  resource: permission,
  check: (it) => keepsSecretOut(it.eventSourceToken),
});
