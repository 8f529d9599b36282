import { defineResource, defineRule, fact } from '../../engine/rule';

/** A file system of FSx for NetApp ONTAP. */
const fileSystem = defineResource({
  cloudformation: 'AWS::FSx::FileSystem',
  terraform: 'aws_fsx_ontap_file_system',
  where: (it) => it.type !== 'AWS::FSx::FileSystem' || it.fact('FileSystemType').text === 'ONTAP',
  facts: {
    deployment: fact<string>('OntapConfiguration.DeploymentType', 'deployment_type'),
  },
});

export default defineRule({
  title: 'File systems of FSx for NetApp ONTAP span zones',
  problem: 'This file system stands in one zone.',
  why: 'When the zone fails, nobody reaches the files.',
  fix: {
    how: 'Make the file system anew, of a type that spans zones.',
    placeholders: true,
    properties: { OntapConfiguration: { DeploymentType: 'MULTI_AZ_1' } },
    arguments: { deployment_type: 'MULTI_AZ_1' },
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['FSx.4'] },
  sameAs: {},
  resource: fileSystem,
  check: (it) => it.deployment.holds((type) => /^MULTI_AZ_/.test(String(type))),
});
