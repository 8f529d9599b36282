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
    mongoPassword: fact('MongoDbSettings.Password', undefined),
  },
});
