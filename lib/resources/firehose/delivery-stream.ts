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

/** Where a stream delivers to, by the names of each dialect. */
const DESTINATIONS = {
  cloudformation: [
    ...['ExtendedS3', 'S3', 'Redshift', 'Elasticsearch', 'Amazonopensearchservice', 'AmazonOpenSearchServerless'],
    ...['Splunk', 'HttpEndpoint', 'Snowflake', 'Iceberg'],
  ].map((name) => `${name}DestinationConfiguration`),
  terraform: [
    ...['extended_s3', 'redshift', 'elasticsearch', 'opensearch', 'opensearchserverless', 'splunk', 'http_endpoint'],
    ...['snowflake', 'iceberg'],
  ].map((name) => `${name}_configuration`),
};

/** Whether errors of the destination are logged; absent as well where there is no destination that is known. */
function logged(it: Reading): Fact<boolean> {
  const names = it.either<readonly string[]>(DESTINATIONS.cloudformation, DESTINATIONS.terraform);
  const name = names.find((one) => !it.fact(one).isAbsentHere) ?? (names[0] as string);
  return it.fact(`${name}.${it.either('CloudWatchLoggingOptions.Enabled', 'cloudwatch_logging_options.enabled')}`);
}

/** What a stream can read from; without any of these, producers put records into it. */
const SOURCES = {
  cloudformation: ['KinesisStreamSourceConfiguration', 'MSKSourceConfiguration', 'DatabaseSourceConfiguration'],
  terraform: ['kinesis_source_configuration', 'msk_source_configuration'],
};

function sourceOf(it: Reading): Fact {
  const facts = it.either<readonly string[]>(SOURCES.cloudformation, SOURCES.terraform).map((name) => it.fact(name));
  return facts.find((source) => !source.isAbsentHere) ?? (facts[0] as Fact);
}

/** A Firehose stream: it delivers records to a store. */
export const deliveryStream = defineResource({
  cloudformation: 'AWS::KinesisFirehose::DeliveryStream',
  terraform: 'aws_kinesis_firehose_delivery_stream',
  facts: {
    /** Whose key encrypts what waits in the stream. */
    keyType: fact<string>('DeliveryStreamEncryptionConfigurationInput.KeyType', keyType),
    /** What it reads from, which encrypts for it: only what is put into a stream can be encrypted by it. */
    source: fact(sourceOf, sourceOf),
    logged: fact<boolean>(logged, logged),
    redshiftPassword: fact('RedshiftDestinationConfiguration.Password', 'redshift_configuration.password'),
    splunkToken: fact('SplunkDestinationConfiguration.HECToken', 'splunk_configuration.hec_token'),
  },
});
