import { defineRule } from '../../engine/rule';
import { awsDefaults } from '../../resources/aws-defaults';
import { machine } from '../../resources/ec2/instance';

export default defineRule({
  title: 'Machines do not read their tags from their metadata',
  problem: 'Every program on this machine can read its tags.',
  why: 'Tags say who owns a machine, what it is for and who may do what with it; a program that was taken over, or made to forward a request, reads them without a role.',
  fix: {
    how: 'Turn tags in instance metadata off, and let a role read them where software needs them.',
    cdk: { instanceMetadataTags: false },
    properties: { MetadataOptions: { InstanceMetadataTags: 'disabled' } },
    arguments: { metadata_options: { instance_metadata_tags: 'disabled' } },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {},
  resource: machine,
  check: (it) => it.metadataTags.or(awsDefaults.metadataTags.value).is('disabled'),
});
