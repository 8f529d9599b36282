import { own } from '../../engine/own';
import { child } from '../../engine/template';
import type { Json } from '../../engine/value';

/**
 * Arguments in which a resource repeats what others keep: by its type and the argument, the types that keep it. Where
 * nobody writes such an argument, a plan gives it as it was before, not as those resources leave it.
 */
const MIRRORED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  aws_security_group: {
    ingress: ['aws_security_group_rule', 'aws_vpc_security_group_ingress_rule'],
    egress: ['aws_security_group_rule', 'aws_vpc_security_group_egress_rule'],
  },
  aws_network_acl: { ingress: ['aws_network_acl_rule'], egress: ['aws_network_acl_rule'] },
  aws_route_table: { route: ['aws_route'] },
  aws_s3_bucket: {
    acceleration_status: ['aws_s3_bucket_accelerate_configuration'],
    acl: ['aws_s3_bucket_acl'],
    cors_rule: ['aws_s3_bucket_cors_configuration'],
    grant: ['aws_s3_bucket_acl'],
    lifecycle_rule: ['aws_s3_bucket_lifecycle_configuration'],
    logging: ['aws_s3_bucket_logging'],
    object_lock_configuration: ['aws_s3_bucket_object_lock_configuration'],
    policy: ['aws_s3_bucket_policy'],
    replication_configuration: ['aws_s3_bucket_replication_configuration'],
    request_payer: ['aws_s3_bucket_request_payment_configuration'],
    server_side_encryption_configuration: ['aws_s3_bucket_server_side_encryption_configuration'],
    versioning: ['aws_s3_bucket_versioning'],
    website: ['aws_s3_bucket_website_configuration'],
  },
  aws_s3_access_point: { policy: ['aws_s3control_access_point_policy'] },
  aws_iam_role: {
    inline_policy: ['aws_iam_role_policy', 'aws_iam_role_policies_exclusive'],
    managed_policy_arns: [
      'aws_iam_role_policy_attachment',
      'aws_iam_policy_attachment',
      'aws_iam_role_policy_attachments_exclusive',
    ],
  },
  aws_api_gateway_rest_api: { policy: ['aws_api_gateway_rest_api_policy'] },
  aws_autoscaling_group: {
    load_balancers: ['aws_autoscaling_attachment'],
    target_group_arns: ['aws_autoscaling_attachment'],
  },
  aws_ecs_cluster: {
    capacity_providers: ['aws_ecs_cluster_capacity_providers'],
    default_capacity_provider_strategy: ['aws_ecs_cluster_capacity_providers'],
  },
  aws_ec2_managed_prefix_list: { entry: ['aws_ec2_managed_prefix_list_entry'] },
  aws_elasticsearch_domain: { access_policies: ['aws_elasticsearch_domain_policy'] },
  aws_elb: { instances: ['aws_elb_attachment'] },
  aws_guardduty_detector: { datasources: ['aws_guardduty_detector_feature'] },
  aws_opensearch_domain: { access_policies: ['aws_opensearch_domain_policy'] },
  aws_instance: {
    ebs_block_device: ['aws_volume_attachment'],
    network_interface: ['aws_network_interface_attachment'],
    vpc_security_group_ids: ['aws_network_interface_sg_attachment'],
  },
  aws_kms_key: { policy: ['aws_kms_key_policy'] },
  aws_rds_cluster: { iam_roles: ['aws_rds_cluster_role_association'] },
  aws_redshift_cluster: { logging: ['aws_redshift_logging'], snapshot_copy: ['aws_redshift_snapshot_copy'] },
  aws_secretsmanager_secret: { policy: ['aws_secretsmanager_secret_policy'] },
  aws_sns_topic: { policy: ['aws_sns_topic_policy'] },
  aws_sqs_queue: {
    policy: ['aws_sqs_queue_policy'],
    redrive_allow_policy: ['aws_sqs_queue_redrive_allow_policy'],
    redrive_policy: ['aws_sqs_queue_redrive_policy'],
  },
  aws_vpc_endpoint: {
    policy: ['aws_vpc_endpoint_policy'],
    route_table_ids: ['aws_vpc_endpoint_route_table_association'],
    security_group_ids: ['aws_vpc_endpoint_security_group_association'],
    subnet_ids: ['aws_vpc_endpoint_subnet_association'],
  },
};

/** A change of a plan to another resource. */
export interface Change {
  readonly type: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** Changes by the types that keep what others repeat. */
export class Mirrored {
  private readonly changes = new Map<string, Change[]>();

  constructor(changes: readonly Change[]) {
    for (const change of changes) {
      const of = this.changes.get(change.type);
      if (of) of.push(change);
      else this.changes.set(change.type, [change]);
    }
  }

  /** What is left of an argument that nobody writes: undefined where it is for others to say. */
  left(type: string, argument: string, value: Json | undefined, resource: Json | undefined): Json | undefined {
    const keepers = this.changes.size > 0 ? own(MIRRORED, type)?.[argument] : undefined;
    if (!keepers || value === undefined) return value;
    const names = new Set(NAMES.map((name) => child(resource, name)).filter((name) => typeof name === 'string'));
    let left: Json | undefined = value;
    for (const { type: keeper, before, after } of keepers.flatMap((type) => this.changes.get(type) ?? []))
      if (left !== undefined && [before, after].some((side) => namesOne(side, names)))
        left = Array.isArray(left) && PIECES.has(argument) ? without(left, keeper, argument, before) : undefined;
    return left;
  }
}

/** What other resources call one by. */
const NAMES = ['id', 'arn', 'name', 'bucket', 'url', 'domain_name', 'primary_network_interface_id'];

/** Arguments of which each other resource keeps a piece; of all else it keeps the whole. */
const PIECES = new Set([
  ...['ingress', 'egress', 'route', 'inline_policy', 'managed_policy_arns', 'ebs_block_device', 'network_interface'],
  ...['load_balancers', 'target_group_arns', 'iam_roles', 'instances', 'entry', 'vpc_security_group_ids'],
  ...['route_table_ids', 'security_group_ids', 'subnet_ids'],
]);

/** Arguments in which no resource says what it belongs to. */
const OTHERWISE = /^(id|name|description|policy|(source|referenced)_.*)$/;

/** Whether a resource names another one as what it belongs to. */
const namesOne = (resource: Json | undefined, names: ReadonlySet<Json>): boolean =>
  resource !== null &&
  typeof resource === 'object' &&
  Object.entries(resource).some(
    ([key, value]) =>
      !OTHERWISE.test(key) && (Array.isArray(value) ? value.some((item) => names.has(item)) : names.has(value as Json)),
  );

/** A list without the piece that another resource kept of it. */
function without(list: Json[], keeper: string, argument: string, before: Json | undefined): Json[] | undefined {
  if (before === null || before === undefined) return list;
  if (keeper.endsWith('_exclusive')) return undefined;
  if (/security_group.*_rule$/.test(keeper)) {
    const kind = child(before, 'type');
    return kind === undefined || kind === argument ? list.flatMap((rule) => withoutSources(rule, before)) : list;
  }
  if (keeper === 'aws_network_acl_rule')
    return (child(before, 'egress') === true) === (argument === 'egress')
      ? list.filter((rule) => child(rule, 'rule_no') !== child(before, 'rule_number'))
      : list;
  const given = new Set(Object.values(before).filter((value) => typeof value === 'string' && value !== ''));
  const isKept = (item: Json): boolean =>
    typeof item === 'string'
      ? given.has(item)
      : PARTS.some((part) => typeof child(item, part) === 'string' && given.has(child(item, part) as string));
  return list.filter((item) => !isKept(item));
}

/** By what the pieces of a list are told from each other. */
const PARTS = [
  'name',
  'cidr_block',
  'ipv6_cidr_block',
  'destination_prefix_list_id',
  'volume_id',
  'network_interface_id',
];

/** The sources of a rule in a security group, and what rules that stand by themselves call them. */
const SOURCES = {
  cidr_blocks: ['cidr_blocks', 'cidr_ipv4'],
  ipv6_cidr_blocks: ['ipv6_cidr_blocks', 'cidr_ipv6'],
  prefix_list_ids: ['prefix_list_ids', 'prefix_list_id'],
  security_groups: ['source_security_group_id', 'referenced_security_group_id'],
};

/** A rule of a security group without the sources of one that stood by itself; nothing where none is left. */
function withoutSources(rule: Json, before: Json): Json[] {
  if (rule === null || typeof rule !== 'object' || Array.isArray(rule)) return [rule];
  const protocol = (of: Json): string =>
    String(child(of, 'protocol') ?? child(of, 'ip_protocol') ?? '').replace('all', '-1');
  const isAll = protocol(rule) === '-1';
  const sameAt = (key: string) => isAll || child(rule, key) === child(before, key);
  if (protocol(rule) !== protocol(before) || !sameAt('from_port') || !sameAt('to_port')) return [rule];
  const left = { ...rule };
  for (const [key, names] of Object.entries(SOURCES)) {
    const gone = names.flatMap((name) => child(before, name) ?? []);
    const all = left[key];
    if (Array.isArray(all)) left[key] = all.filter((source) => !gone.includes(source));
  }
  if (child(before, 'self') === true) left.self = false;
  const isEmpty = Object.keys(SOURCES).every((key) => ((left[key] as Json[] | null | undefined) ?? []).length === 0);
  return isEmpty && left.self !== true ? [] : [left];
}
