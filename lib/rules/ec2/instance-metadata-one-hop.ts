import { defineRule } from '../../engine/rule';
import { awsDefaults } from '../../resources/aws-defaults';
import { instance } from '../../resources/ec2/instance';

export default defineRule({
  title: 'Metadata tokens do not leave the machine',
  problem: 'This machine lets metadata tokens travel more than one network hop.',
  why: 'With more hops, containers and whatever the machine forwards for can fetch the credentials of its role.',
  fix: {
    how: 'Set the hop limit to 1, or give containers roles of their own.',
    cdk: { httpPutResponseHopLimit: 1 },
    arguments: { metadata_options: { http_put_response_hop_limit: 1 } },
    properties: { LaunchTemplateData: { MetadataOptions: { HttpPutResponseHopLimit: 1 } } },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['AutoScaling.4'] },
  sameAs: { checkov: ['CKV_AWS_341'] },
  resource: instance,
  check: (it) => it.metadataHopLimit.or(awsDefaults.metadataHopLimit.value).atMost(1),
});
