import { defineRule } from '../../engine/rule';
import { deliveryStream } from '../../resources/firehose/delivery-stream';
import { keepsSecretOut } from '../../resources/plaintext-secret';

export default defineRule({
  title: 'The token with which Firehose writes to Splunk stays out of the template',
  problem: 'The Splunk token of this stream can be read in the template or its parameters.',
  why: 'Whoever reads the repository, the stack or its events can use it.',
  fix: {
    how: 'Refer to a secret in Secrets Manager, or to a hidden parameter without a default.',
    properties: {
      SplunkDestinationConfiguration: {
        HECToken: '{{resolve:secretsmanager:app:SecretString:password}}',
      },
    },
    noCode: 'The provider takes the password as an argument alone, so it is given by a variable or a data source.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    cfn_nag: ['F68'],
    guard: [
      'KINESIS_FIREHOSE_SPLUNK_DESTINATION_CONFIGURATION_NO_PLAINTEXT_PASSWORD',
      'KINESIS_FIREHOSE_SPLUNK_DESTINATION_CONFIGURATION_USES_SECURE_SERVICE',
    ],
  },
  resource: deliveryStream,
  check: (it) => keepsSecretOut(it.splunkToken),
});
