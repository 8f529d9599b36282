import { defineResource, defineRule, fact } from '../../engine/rule';

/** A file system of FSx for Windows File Server. */
const fileSystem = defineResource({
  cloudformation: 'AWS::FSx::FileSystem',
  terraform: 'aws_fsx_windows_file_system',
  where: (it) => it.type !== 'AWS::FSx::FileSystem' || it.fact('FileSystemType').text === 'WINDOWS',
  facts: {
    deployment: fact<string>('WindowsConfiguration.DeploymentType', 'deployment_type'),
  },
});

export default defineRule({
  title: 'File systems of FSx for Windows File Server span zones',
  problem: 'This file system stands in one zone.',
  why: 'When the zone fails, nobody reaches the files.',
  fix: {
    how: 'Make the file system anew, of a type that spans zones.',
    placeholders: true,
    properties: { WindowsConfiguration: { DeploymentType: 'MULTI_AZ_1' } },
    arguments: { deployment_type: 'MULTI_AZ_1' },
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['FSx.5'] },
  sameAs: {},
  resource: fileSystem,
  check: (it) => it.deployment.holds((type) => /^MULTI_AZ_/.test(String(type))),
});
