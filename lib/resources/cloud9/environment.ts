import { defineResource, fact } from '../../engine/rule';

/** A Cloud9 environment on EC2. */
export const environment = defineResource({
  cloudformation: 'AWS::Cloud9::EnvironmentEC2',
  terraform: 'aws_cloud9_environment_ec2',
  facts: {
    connection: fact<'CONNECT_SSH' | 'CONNECT_SSM'>('ConnectionType', 'connection_type'),
  },
});
