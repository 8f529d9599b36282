import { defineRule } from '../../engine/rule';
import { deliveryStream } from '../../resources/firehose/delivery-stream';
import { keepsSecretOut } from '../../resources/plaintext-secret';

export default defineRule({
  title: 'The password with which Firehose loads Redshift stays out of the template',
  problem: 'The Redshift password of this stream can be read in the template or its parameters.',
  why: 'Whoever reads the repository, the stack or its events can use it.',
  fix: {
    how: 'Refer to a secret in Secrets Manager, or to a hidden parameter without a default.',
    properties: {
      RedshiftDestinationConfiguration: {
        Password: '{{resolve:secretsmanager:app:SecretString:password}}',
      },
    },
    noCode: 'The provider takes the password as an argument alone, so it is given by a variable or a data source.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    cfn_nag: ['F66'],
    guard: [
      'KINESIS_FIREHOSE_REDSHIFT_DESTINATION_CONFIGURATION_NO_PLAINTEXT_PASSWORD',
      'KINESIS_FIREHOSE_REDSHIFT_DESTINATION_CONFIGURATION_USES_SECURE_SERVICE',
    ],
  },
  resource: deliveryStream,
  check: (it) => keepsSecretOut(it.redshiftPassword),
});
