import { defineRule } from '../../engine/rule';
import { notebook } from '../../resources/sagemaker/notebook';

export default defineRule({
  title: 'SageMaker notebooks take version 2 of the metadata service only',
  problem: 'This notebook answers metadata requests of version 1.',
  why: 'A program tricked into one request then gives away the credentials of the role.',
  fix: {
    how: 'Set the minimum version to 2.',
    properties: {
      InstanceMetadataServiceConfiguration: {
        MinimumInstanceMetadataServiceVersion: '2',
      },
    },
    arguments: {
      instance_metadata_service_configuration: {
        minimum_instance_metadata_service_version: '2',
      },
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_371'],
  },
  resource: notebook,
  check: (it) => it.metadataVersion.is('2'),
});
