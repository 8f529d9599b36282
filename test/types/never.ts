/** Types of a kind that some rules of it say nothing of, or that cannot have the outcome, and why. */
export const NEVER: readonly (readonly [rule: RegExp, place: RegExp, why: string])[] = [
  [
    /^ec2\/group-(in|no-(all-ports-inside|public|wide|world-(?!egress)))/,
    /fails .*egress/i,
    'what goes out lets nobody in',
  ],
  [/^ec2\/group-(egress|no-world-egress)/, /fails .*(ingress)/i, 'what comes in lets nothing out'],
  [/^ec2\/group-described/, /rule|gress|default/i, 'only the group itself has a description of it'],
  [/^ec2\/group-egress-declared/, /gress/i, 'it asks of the group whether it says what goes out'],
  [/^ec2\/default-group-restricted/, /fails aws_(vpc_)?security_group/, 'only the default group of a VPC is meant'],
  [
    /^ec2\/instance-(ebs-optimized|monitored|profile-attached|termination-protected)/,
    /Launch|launch/,
    'a template is no instance, and instances may say it themselves',
  ],
  [/^ec2\/vpc-default-unused/, /passes aws_default_vpc|fails aws_vpc/, 'the type alone decides it'],
  [/^ec2\/acl-left-alone/, /./, 'the type alone decides it'],
  [/^apigateway\/api-policy-not-public/, /DomainNameV2/, 'these are domain names of private APIs'],
  [/^lambda\/permission-source-given/, /layer_?version/i, 'a permission of a layer names accounts, and has no source'],
  [/^wafv2\/web-acl-known-bad-inputs/, /WAF(Regional)?::|waf(regional)?_/, 'the rule groups of AWS are of WAFv2 alone'],
  [/^dynamodb\/table-scales/, /GlobalTable/, 'global tables scale by themselves'],
  [
    /^elasticache\/cache-(custom-port|subnet-group)/,
    /aws_elasticache_cluster/,
    'members of a replication group take its settings',
  ],
  [
    /^iam\/resource-policy-not-public/,
    /AccessPoint|s3_access_point/,
    'Block Public Access keeps their policies from the world',
  ],
  [/^iam\/inline-policy-absent/, /passes .*(Policy|_policy)$/, 'the type alone decides it'],
  [
    /^iam\/user-no-direct-policies/,
    /passes .*user_policy|fails AWS::IAM::(Managed|User)Policy/i,
    'the type alone decides it',
  ],
];
