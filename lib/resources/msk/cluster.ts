import type { Fact } from '../../engine/fact';
import { defineResource, fact } from '../../engine/rule';

const isFilled = (list: Fact): Fact<boolean> => list.map((all) => Array.isArray(all) && all.length > 0);

/** A cluster of Kafka brokers. */
export const cluster = defineResource({
  cloudformation: 'AWS::MSK::Cluster',
  terraform: 'aws_msk_cluster',
  facts: {
    clientTls: fact<string>(
      'EncryptionInfo.EncryptionInTransit.ClientBroker',
      'encryption_info.encryption_in_transit.client_broker',
    ),
    brokerTls: fact<boolean>(
      'EncryptionInfo.EncryptionInTransit.InCluster',
      'encryption_info.encryption_in_transit.in_cluster',
    ),
    key: fact('EncryptionInfo.EncryptionAtRest.DataVolumeKMSKeyId', 'encryption_info.encryption_at_rest_kms_key_arn'),
    publicAccess: fact<string>(
      'BrokerNodeGroupInfo.ConnectivityInfo.PublicAccess.Type',
      'broker_node_group_info.connectivity_info.public_access.type',
    ),
    unauthenticated: fact<boolean>(
      'ClientAuthentication.Unauthenticated.Enabled',
      'client_authentication.unauthenticated',
    ),
    iam: fact<boolean>('ClientAuthentication.Sasl.Iam.Enabled', 'client_authentication.sasl.iam'),
    scram: fact<boolean>('ClientAuthentication.Sasl.Scram.Enabled', 'client_authentication.sasl.scram'),
    /** Whether clients are asked for certificates. */
    clientCertificates: fact<boolean>(
      (it) =>
        it
          .fact<boolean>('ClientAuthentication.Tls.Enabled')
          .orElse(() => isFilled(it.fact('ClientAuthentication.Tls.CertificateAuthorityArnList'))),
      (it) => isFilled(it.fact('client_authentication.tls.certificate_authority_arns')),
    ),
    logsToCloudWatch: fact<boolean>(
      'LoggingInfo.BrokerLogs.CloudWatchLogs.Enabled',
      'logging_info.broker_logs.cloudwatch_logs.enabled',
    ),
    logsToFirehose: fact<boolean>(
      'LoggingInfo.BrokerLogs.Firehose.Enabled',
      'logging_info.broker_logs.firehose.enabled',
    ),
    logsToS3: fact<boolean>('LoggingInfo.BrokerLogs.S3.Enabled', 'logging_info.broker_logs.s3.enabled'),
  },
});
