import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { Unknown, type Value } from '../../engine/value';

const config =
  <T>(path: string) =>
  (it: Reading) =>
    it.fact<T>(`${it.type === 'AWS::Elasticsearch::Domain' ? 'ElasticsearchClusterConfig' : 'ClusterConfig'}.${path}`);

/** The types of log that are on and have somewhere to go; a type left to deployment stays unknown. */
function logs(options: Fact, each: readonly (readonly [type: Value, enabled: Fact, group: Fact])[]): Fact<string[]> {
  if (options.isUnknown) return options as Fact<string[]>;
  const types = each.flatMap(([type, enabled, group]) => {
    const on = enabled.isTrue().state;
    if (on === 'fail' || (!group.isUnknown && (typeof group.value !== 'string' || group.value === ''))) return [];
    return [on === 'pass' ? type : possibly(type, enabled.value)];
  });
  return new Fact<string[]>(options, types);
}

const TYPES = ['INDEX_SLOW_LOGS', 'SEARCH_SLOW_LOGS', 'ES_APPLICATION_LOGS', 'AUDIT_LOGS'];

/** A log that deployment may turn on: it is of this type, or there is none. */
const possibly = (type: Value, enabled: Value): Value =>
  typeof type === 'string' && enabled instanceof Unknown
    ? new Unknown(enabled.because, enabled.hole, { ...enabled.about, not: TYPES.filter((other) => other !== type) })
    : enabled;

/** An OpenSearch domain, or one of its predecessor Elasticsearch. */
export const domain = defineResource({
  cloudformation: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  terraform: ['aws_opensearch_domain', 'aws_elasticsearch_domain'],
  facts: {
    encrypted: fact<boolean>('EncryptionAtRestOptions.Enabled', 'encrypt_at_rest.enabled'),
    key: fact('EncryptionAtRestOptions.KmsKeyId', 'encrypt_at_rest.kms_key_id'),
    nodeToNodeEncrypted: fact<boolean>('NodeToNodeEncryptionOptions.Enabled', 'node_to_node_encryption.enabled'),
    /** The Terraform provider turns it on in a block that does not say (documentation of its version 6). */
    enforcesHttps: fact<boolean>('DomainEndpointOptions.EnforceHTTPS', (it) => {
      const said = it.fact<boolean>('domain_endpoint_options.enforce_https');
      return it.fact('domain_endpoint_options').isAbsentHere ? said : said.or(true);
    }),
    tlsPolicy: fact<string>('DomainEndpointOptions.TLSSecurityPolicy', 'domain_endpoint_options.tls_security_policy'),
    logs: fact<string[]>(
      (it) => {
        const options = it.fact('LogPublishingOptions');
        return logs(
          options,
          options.entries().map(([type, one]) => [type, one.get('Enabled'), one.get('CloudWatchLogsLogGroupArn')]),
        );
      },
      (it) => {
        const options = it.fact('log_publishing_options');
        return logs(
          options,
          options
            .items()
            .map((one) => [
              one.get('log_type').value,
              one.get('enabled').or(true),
              one.get('cloudwatch_log_group_arn'),
            ]),
        );
      },
    ),
    vpc: fact('VPCOptions', 'vpc_options'),
    subnets: fact<string[]>('VPCOptions.SubnetIds', 'vpc_options.subnet_ids'),
    securityGroups: fact<string[]>('VPCOptions.SecurityGroupIds', 'vpc_options.security_group_ids'),
    fineGrained: fact<boolean>('AdvancedSecurityOptions.Enabled', 'advanced_security_options.enabled'),
    masterPassword: fact(
      'AdvancedSecurityOptions.MasterUserOptions.MasterUserPassword',
      'advanced_security_options.master_user_options.master_user_password',
    ),
    dedicatedMasters: fact<boolean>(config('DedicatedMasterEnabled'), 'cluster_config.dedicated_master_enabled'),
    masterCount: fact<number>(config('DedicatedMasterCount'), 'cluster_config.dedicated_master_count'),
    dataNodes: fact<number>(config('InstanceCount'), 'cluster_config.instance_count'),
    zoneAware: fact<boolean>(config('ZoneAwarenessEnabled'), 'cluster_config.zone_awareness_enabled'),
  },
});
