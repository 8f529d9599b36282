import { defineRule } from '../../engine/rule';
import { notebook } from '../../resources/sagemaker/notebook';

export default defineRule({
  title: 'Notebook instances require IMDSv2',
  problem: 'This notebook gives its credentials to plain requests for instance metadata.',
  why: 'A request that is forged through the notebook can then read the credentials of its role.',
  fix: {
    how: 'Require version 2 of the metadata service.',
    properties: { InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: '2' } },
    arguments: { instance_metadata_service_configuration: { minimum_instance_metadata_service_version: '2' } },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_371'] },
  resource: notebook,
  check: (it) => it.metadataVersion.is('2'),
});
