import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'not signed',
      cloudformation: { Main: { Type: 'AWS::Route53::HostedZone', Properties: { Name: 'example.org' } } },
      terraform: { aws_route53_zone: { main: { name: 'example.org' } } },
    },
  ],
  passes: [
    {
      name: 'signed',
      cloudformation: {
        Main: { Type: 'AWS::Route53::HostedZone', Properties: { Name: 'example.org' } },
        Dnssec: { Type: 'AWS::Route53::DNSSEC', Properties: { HostedZoneId: { Ref: 'Main' } } },
      },
      terraform: {
        aws_route53_zone: { main: { name: 'example.org' } },
        aws_route53_hosted_zone_dnssec: { signing: { hosted_zone_id: '${aws_route53_zone.main.zone_id}' } },
      },
    },
  ],
  notApplicable: [
    {
      name: 'a private zone',
      cloudformation: {
        Main: {
          Type: 'AWS::Route53::HostedZone',
          Properties: { Name: 'internal', VPCs: [{ VPCId: 'vpc-1', VPCRegion: 'eu-west-1' }] },
        },
      },
      terraform: { aws_route53_zone: { main: { name: 'internal', vpc: { vpc_id: 'vpc-1' } } } },
    },
  ],
});
