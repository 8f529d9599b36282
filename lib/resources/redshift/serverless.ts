import { defineResource, fact } from '../../engine/rule';
import { writtenSecret } from '../plaintext-secret';

/** Where the data of Redshift Serverless is kept. */
export const namespace = defineResource({
  cloudformation: 'AWS::RedshiftServerless::Namespace',
  terraform: 'aws_redshiftserverless_namespace',
  facts: {
    key: fact('KmsKeyId', 'kms_key_id'),
    username: fact<string>('AdminUsername', 'admin_username'),
    password: writtenSecret('AdminUserPassword', 'admin_user_password'),
    logs: fact<string[]>('LogExports', 'log_exports'),
  },
});

/** What computes for Redshift Serverless. */
export const workgroup = defineResource({
  cloudformation: 'AWS::RedshiftServerless::Workgroup',
  terraform: 'aws_redshiftserverless_workgroup',
  facts: {
    public: fact<boolean>('PubliclyAccessible', 'publicly_accessible'),
    enhancedRouting: fact<boolean>('EnhancedVpcRouting', 'enhanced_vpc_routing'),
  },
});
