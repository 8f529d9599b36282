import { Fact } from '../../engine/fact';
import { defineResource, fact } from '../../engine/rule';

/** A hosted zone. */
export const zone = defineResource({
  cloudformation: 'AWS::Route53::HostedZone',
  terraform: 'aws_route53_zone',
  facts: {
    /** The VPCs a private zone is for; none for a public one. */
    vpcs: fact<object[]>('VPCs', (it) =>
      it.fact<object[]>('vpc').orElse(() => it.companion('aws_route53_zone_association', 'zone_id').fact('vpc_id')),
    ),
    queryLog: fact<string>('QueryLoggingConfig.CloudWatchLogsLogGroupArn', (it) =>
      it.companion('aws_route53_query_log', 'zone_id').fact('cloudwatch_log_group_arn'),
    ),
    signing: fact<'SIGNING' | 'NOT_SIGNING'>(
      (it) => {
        const zone = it.companion('AWS::Route53::DNSSEC', 'HostedZoneId').fact('HostedZoneId');
        return new Fact(zone, zone.isAbsentHere ? undefined : 'SIGNING');
      },
      (it) => {
        const dnssec = it.companion('aws_route53_hosted_zone_dnssec', 'hosted_zone_id');
        const status = dnssec.fact<'SIGNING' | 'NOT_SIGNING'>('signing_status');
        return dnssec.fact('hosted_zone_id').isAbsentHere ? status : status.or('SIGNING');
      },
    ),
  },
});
