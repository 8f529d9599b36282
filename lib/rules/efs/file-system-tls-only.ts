import { defineRule } from '../../engine/rule';
import { deniesPlainTransport } from '../../iam/transport';
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
  title: 'EFS file systems refuse clients without TLS',
  problem: 'This file system can be mounted without TLS.',
  why: 'Files that travel without TLS can be read and changed on their way.',
  fix: {
    how: 'Add a file system policy that denies everyone while aws:SecureTransport is false, and mount with TLS.',
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
  resource: fileSystem,
  check: (it) => deniesPlainTransport(it.policy, ['elasticfilesystem:ClientMount'], [() => true]),
});
