import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { awsDefaults } from '../aws-defaults';
import { delivered } from '../logs/delivered';

/** The value of one of the attributes that CloudFormation keeps in a list of keys and values. */
const attribute =
  <T>(key: string) =>
  (it: Reading): Fact<T> => {
    const attributes = it.fact('LoadBalancerAttributes');
    if (attributes.isUnknown) return attributes as Fact<T>;
    const items = attributes.items();
    const found = items.find((one) => one.get('Key').text === key);
    const open = items.find((one) => one.isUnknown || one.get('Key').isUnknown);
    return found ? found.get<T>('Value') : open ? (open as Fact<T>) : new Fact<T>(attributes, undefined);
  };

const deliveredLogs = (it: Reading): Fact<string> => delivered(it, ['ALB_ACCESS_LOGS', 'NLB_ACCESS_LOGS']);

/** An Application, Network or Gateway Load Balancer. */
export const loadBalancer = defineResource({
  cloudformation: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  terraform: ['aws_lb', 'aws_alb'],
  facts: {
    type: fact<'application' | 'network' | 'gateway'>(
      (it) => it.fact<'application' | 'network' | 'gateway'>('Type').or(awsDefaults.loadBalancerType.value),
      (it) => it.fact<'application' | 'network' | 'gateway'>('load_balancer_type').or('application'),
    ),
    subnets: fact<unknown[]>(
      (it) => it.fact<unknown[]>('Subnets').orElse(() => it.fact('SubnetMappings')),
      (it) => it.fact<unknown[]>('subnets').orElse(() => it.fact('subnet_mapping')),
    ),
    internal: fact<boolean>((it) => it.fact('Scheme').map((scheme) => scheme === 'internal'), 'internal'),
    accessLogs: fact<boolean>(attribute('access_logs.s3.enabled'), 'access_logs.enabled'),
    /** The source of access logs that CloudWatch Logs delivers. */
    deliveredLogs: fact<string>(deliveredLogs, deliveredLogs),
    deletionProtected: fact<boolean>(attribute('deletion_protection.enabled'), 'enable_deletion_protection'),
    dropsInvalidHeaders: fact<boolean>(
      attribute('routing.http.drop_invalid_header_fields.enabled'),
      'drop_invalid_header_fields',
    ),
    desyncMode: fact<'monitor' | 'defensive' | 'strictest'>(
      attribute('routing.http.desync_mitigation_mode'),
      'desync_mitigation_mode',
    ),
    crossZone: fact<boolean>(attribute('load_balancing.cross_zone.enabled'), 'enable_cross_zone_load_balancing'),
    /** Whether requests are let through while the web ACL cannot be asked. */
    wafFailsOpen: fact<boolean>(attribute('waf.fail_open.enabled'), 'enable_waf_fail_open'),
    /** The association with a web ACL. */
    webAcl: fact<string>(
      (it) =>
        it
          .companion('AWS::WAFv2::WebACLAssociation', 'ResourceArn')
          .fact<string>('WebACLArn')
          .orElse(() => it.companion('AWS::WAFRegional::WebACLAssociation', 'ResourceArn').fact('WebACLId')),
      (it) =>
        it
          .companion('aws_wafv2_web_acl_association', 'resource_arn')
          .fact<string>('web_acl_arn')
          .orElse(() => it.companion('aws_wafregional_web_acl_association', 'resource_arn').fact('web_acl_id')),
    ),
  },
});
