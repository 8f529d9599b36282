import { defineResource, fact } from '../../engine/rule';

/** A database that DMS reads from or writes to. */
export const endpoint = defineResource({
  cloudformation: 'AWS::DMS::Endpoint',
  terraform: 'aws_dms_endpoint',
  facts: {
    engine: fact<string>('EngineName', 'engine_name'),
    sslMode: fact<string>('SslMode', 'ssl_mode'),
    key: fact('KmsKeyId', 'kms_key_arn'),
    password: fact('Password', 'password'),
    mongoAuthentication: fact<string>('MongoDbSettings.AuthType', 'mongodb_settings.auth_type'),
    redisProtocol: fact<string>('RedisSettings.SslSecurityProtocol', 'redis_settings.ssl_security_protocol'),
    neptuneIam: fact<boolean>('NeptuneSettings.IamAuthEnabled', undefined),
    mongoPassword: fact('MongoDbSettings.Password', undefined),
  },
});

/** A bucket that DMS reads from or writes to, as Terraform declares it. */
export const s3Endpoint = defineResource({
  terraform: 'aws_dms_s3_endpoint',
  facts: { key: fact(undefined, 'kms_key_arn') },
});
