import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { broker } from '../../resources/mq/broker';
import { keepsSecretOut } from '../../resources/plaintext-secret';

export default defineRule({
  title: 'Passwords of message brokers stay out of the template',
  problem: 'A password of this broker can be read in the template or its parameters.',
  why: 'Whoever reads the repository, the stack or its events can use it.',
  fix: {
    how: 'Refer to a secret in Secrets Manager, or to a hidden parameter without a default.',
    properties: { Users: [{ Username: 'app', Password: '{{resolve:secretsmanager:orders:SecretString:password}}' }] },
    noCode: 'The provider takes the password as an argument alone, so it is given by a variable or a data source.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    cfn_nag: ['F52'],
    guard: ['AMAZON_MQ_BROKER_USERS_NO_PLAINTEXT_PASSWORD', 'AMAZON_MQ_BROKER_USERS_USES_SECURE_SERVICE'],
  },
  resource: broker,
  check: (it) =>
    all(
      it.users.pass(),
      ...it.users.items().map((user) => keepsSecretOut(user.get('Password').orElse(() => user.get('password')))),
    ),
});
