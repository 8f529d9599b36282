import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { Unknown } from '../../engine/value';

const OWN_KEY = 'CUSTOMER_MANAGED_CMK';

/** The Terraform provider turns encryption on by one argument and takes AWS’s own key unless told otherwise. */
function keyType(it: Reading): Fact<string> {
  const enabled = it.fact<boolean>('server_side_encryption.enabled');
  const type = it.fact<string>('server_side_encryption.key_type').or('AWS_OWNED_CMK');
  if (enabled.isTrue().state === 'pass') return type;
  // Where deployment decides, it is this type or none.
  return enabled.value instanceof Unknown && type.is(OWN_KEY).state === 'fail'
    ? new Fact<string>(enabled, new Unknown(enabled.value.because, enabled.value.hole, { not: [OWN_KEY] }))
    : enabled.map<string>(() => undefined);
}

/** A Firehose stream: it delivers records to a store. */
export const deliveryStream = defineResource({
  cloudformation: 'AWS::KinesisFirehose::DeliveryStream',
  terraform: 'aws_kinesis_firehose_delivery_stream',
  facts: {
    /** Whose key encrypts what waits in the stream. */
    keyType: fact<string>('DeliveryStreamEncryptionConfigurationInput.KeyType', keyType),
    /** A stream that it reads from, and that encrypts for it. */
    source: fact('KinesisStreamSourceConfiguration', 'kinesis_source_configuration'),
    redshiftPassword: fact('RedshiftDestinationConfiguration.Password', 'redshift_configuration.password'),
    splunkToken: fact('SplunkDestinationConfiguration.HECToken', 'splunk_configuration.hec_token'),
  },
});
