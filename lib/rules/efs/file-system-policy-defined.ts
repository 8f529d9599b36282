import { defineRule } from '../../engine/rule';
import { fileSystem } from '../../resources/efs/file-system';

const refusing = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Deny',
      Principal: '*',
      Action: 'elasticfilesystem:*',
      Resource: '*',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
  ],
};

export default defineRule({
  title: 'EFS file systems have a policy, without which nobody is asked who they are',
  problem: 'This file system has no policy, so whoever reaches a mount target reads and writes it, as root too.',
  why: 'As long as there is no policy, EFS asks no client to sign in. With one, clients may do what it or their own policies allow.',
  fix: {
    how: 'Add a file system policy, such as one that refuses clients without TLS, and allow the roles of clients to mount.',
    cdk: "fileSystemPolicy: new PolicyDocument({ statements: [new PolicyStatement({ effect: Effect.DENY, principals: [new AnyPrincipal()], actions: ['elasticfilesystem:*'], resources: ['*'], conditions: { Bool: { 'aws:SecureTransport': 'false' } } })] })",
    properties: { FileSystemPolicy: refusing },
    resources: {
      aws_efs_file_system_policy: {
        file_system_id: '${aws_efs_file_system.this.id}',
        policy: JSON.stringify(refusing),
      },
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  implies: ['efs/file-system-tls-only'],
  resource: fileSystem,
  check: (it) => it.policy.isSet(),
});
