import { defineRule } from '../../engine/rule';
import { taskDefinition } from '../../resources/ecs/task-definition';

export default defineRule({
  title: 'ECS tasks reach EFS volumes over TLS',
  problem: 'This task mounts an EFS volume without encryption in transit.',
  why: 'Whoever can listen on the network between the task and the file system reads its files.',
  fix: {
    how: 'Enable transit encryption of the volume.',
    cdk: "volumes: [{ name: 'data', efsVolumeConfiguration: { fileSystemId: fileSystem.fileSystemId, transitEncryption: 'ENABLED' } }]",
    properties: {
      Volumes: [
        {
          Name: 'files',
          EFSVolumeConfiguration: { FilesystemId: 'fs-0123456789abcdef0', TransitEncryption: 'ENABLED' },
        },
      ],
    },
    arguments: {
      volume: [
        {
          name: 'files',
          efs_volume_configuration: { file_system_id: 'fs-0123456789abcdef0', transit_encryption: 'ENABLED' },
        },
      ],
    },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {
    'security-hub': ['ECS.18'],
  },
  sameAs: {
    terrascan: ['AC_AWS_0463'],
    checkov: ['CKV_AWS_97'],
    kics: ['efs_volume_with_disabled_transit_encryption', 'ecs_task_definition_volume_not_encrypted'],
    trivy: ['AWS-0035'],
  },
  resource: taskDefinition,
  check: (it) =>
    it.volumes.every((volume) => {
      const efs = [
        volume.get('EFSVolumeConfiguration'),
        volume.get('EfsVolumeConfiguration'),
        volume.get('efs_volume_configuration'),
      ].find((found) => !found.isAbsentHere);
      return efs ? efs.get(it.reading.either('TransitEncryption', 'transit_encryption')).is('ENABLED') : volume.pass();
    }),
});
