import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';

const lower = (path: string) => (it: Reading) => it.fact<string>(path).map((engine) => String(engine).toLowerCase());

/** A broker of ActiveMQ or RabbitMQ. */
export const broker = defineResource({
  cloudformation: 'AWS::AmazonMQ::Broker',
  terraform: 'aws_mq_broker',
  facts: {
    engine: fact<string>(lower('EngineType'), lower('engine_type')),
    public: fact<boolean>('PubliclyAccessible', 'publicly_accessible'),
    key: fact('EncryptionOptions.KmsKeyId', 'encryption_options.kms_key_id'),
    awsOwnedKey: fact<boolean>('EncryptionOptions.UseAwsOwnedKey', 'encryption_options.use_aws_owned_key'),
    generalLog: fact<boolean>('Logs.General', 'logs.general'),
    auditLog: fact<boolean>('Logs.Audit', 'logs.audit'),
    minorUpgrades: fact<boolean>('AutoMinorVersionUpgrade', 'auto_minor_version_upgrade'),
    users: fact<Record<string, unknown>[]>('Users', 'user'),
  },
});
