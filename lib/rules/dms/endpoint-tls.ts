import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { endpoint } from '../../resources/dms/endpoint';

const WITHOUT_SSL_MODE = [
  's3',
  'redshift',
  'redshift-serverless',
  'dynamodb',
  'kinesis',
  'kafka',
  'elasticsearch',
  'opensearch',
  'neptune',
  'redis',
  'azuredb',
  'timestream',
];

export default defineRule({
  title: 'DMS endpoints use TLS',
  problem: 'DMS connects to the database of this endpoint without TLS.',
  why: 'The password and the whole of the data then cross the network in the clear.',
  fix: {
    how: 'Set the SSL mode, with the certificate of the database: `verify-full` where the engine knows it (not Oracle, Db2), `require` or `verify-full` for SQL Server.',
    properties: { SslMode: 'verify-ca', CertificateArn: 'arn:aws:dms:eu-west-1:111122223333:cert:DATABASE' },
    arguments: { ssl_mode: 'verify-ca', certificate_arn: 'arn:aws:dms:eu-west-1:111122223333:cert:DATABASE' },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['DMS.9'] },
  sameAs: { checkov: ['CKV2_AWS_49'], datadog: ['dms_endpoint_no_ssl_configured'] },
  resource: endpoint,
  check: (it) => when(it.engine.isNot(...WITHOUT_SSL_MODE), () => it.sslMode.filled().or('none').isNot('none')),
});
