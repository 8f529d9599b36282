import { own } from '../engine/own';
import type { Truth } from '../engine/truth';
import { type Condition, isEverything } from './policy';

/** What the value of a condition key says about who asks, where AWS sets it and whoever asks cannot choose it. */
export type KeyClass = 'account' | 'organization' | 'arn' | 'network' | 'service' | 'user' | 'endpoint';

/**
 * Condition keys that bind a request to an account, an organisation, a resource, a network or a service. Keys that are not
 * here are chosen by whoever asks, or hold for anyone: `aws:Referer`, `aws:PrincipalTag/…`, `aws:VpcSourceIp`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
const CLASSES: ReadonlyMap<string, KeyClass> = new Map(
  (
    [
      [
        'account',
        'aws:sourceaccount aws:sourceowner aws:principalaccount aws:vpceaccount kms:calleraccount events:creatoraccount',
      ],
      ['account', 's3:dataaccesspointaccount s3express:dataaccesspointaccount s3-outposts:dataaccesspointaccount'],
      ['account', 'vpc-lattice-svcs:sourcevpcowneraccount'],
      ['organization', 'aws:principalorgid aws:principalorgpaths aws:sourceorgid aws:sourceorgpaths'],
      ['organization', 'aws:vpceorgid aws:vpceorgpaths'],
      ['arn', 'aws:sourcearn aws:principalarn aws:sourcevpcarn aws:chatbotsourcearn'],
      ['arn', 'ec2:sourceinstancearn ssm:sourceinstancearn lambda:sourcefunctionarn'],
      ['arn', 's3:dataaccesspointarn s3express:dataaccesspointarn s3-outposts:dataaccesspointarn'],
      ['network', 'aws:sourcevpc aws:sourcevpce aws:ec2instancesourcevpc vpc-lattice-svcs:sourcevpc'],
      ['service', 'aws:principalservicename aws:principalservicenameslist'],
      ['user', 'aws:userid'],
      // Whoever asks chooses it, and has nothing of it unless it is theirs; requests other than to subscribe lack it.
      ['endpoint', 'sns:endpoint'],
    ] as [KeyClass, string][]
  ).flatMap(([found, keys]) => keys.split(' ').map((key): [string, KeyClass] => [key, found])),
);

/** What a key, in lower case, binds a request to; undefined where it binds it to nothing. */
export const classOf = (key: string): KeyClass | undefined => CLASSES.get(key);

/** Keys that say what is touched, by their service: a namespace, a cluster, the rows of a table, a role with a boundary. */
const OF_TOUCHED: Readonly<Record<string, string>> = {
  acm: 'domainnames',
  'acm-pca': 'templatearn',
  aoss: 'collection collectionid collection-group index',
  'application-autoscaling': 'service-namespace',
  apprunner: 'servicearn',
  backup: 'copytargets',
  bedrock: 'guardrailidentifier inferenceprofilearn modelarn projectarn promptrouterarn',
  cloudformation: 'rolearn templateurl typearn',
  cloudwatch: 'alarmactions namespace requestinsightruleloggroups requestmanagedresourcearns',
  codeconnections: 'fullrepositoryid',
  'codestar-connections': 'fullrepositoryid',
  'codestar-notifications': 'notificationsforresource',
  'cognito-identity': 'identitypoolarn',
  connect: 'instanceid',
  datazone: 'domainid',
  dynamodb:
    'attributes firstpartitionkeyvalues fourthpartitionkeyvalues leadingkeys secondpartitionkeyvalues thirdpartitionkeyvalues',
  ec2: 'acceptervpc allocationid imageid instanceid instanceprofile internetgatewayid keypairname launchtemplate networkaclid networkinterfaceid parentsnapshot parentvolume placementgroup requestervpc routetableid securitygroupid snapshotid subnet subnetid transitgatewayid volumeid vpc vpceservicename vpceserviceowner vpcid vpcpeeringconnectionid',
  'ec2-instance-connect': 'privateipaddress',
  ecs: 'cluster container-instances container-name daemon namespace service task task-definition',
  eks: 'clustername namespaces',
  elasticbeanstalk: 'fromapplication fromenvironment inapplication',
  elasticfilesystem: 'accesspointarn',
  elasticmapreduce: 'executionrolearn',
  'emr-containers': 'executionrolearn',
  events: 'detail-type eventbusarn source targetarn',
  iam: 'associatedresourcearn awsservicename permissionsboundary policyarn',
  identitystore: 'groupid identitystorearn userid',
  iot: 'jobid thingarn thinggrouparn topic',
  lambda: 'functionarn layer principal',
  logs: 'deliverydestinationresourcearn loggeneratingresourcearns',
  organizations: 'serviceprincipal',
  ram: 'principal resourcearn resourcesharename',
  redshift: 'dbname dbuser',
  route53: 'changeresourcerecordsetsnormalizedrecordnames vpcs',
  s3: 'accessgrantscope accessgrantsinstancearn dataaccesspointaccount dataaccesspointarn prefix resourceaccount',
  's3-outposts': 'dataaccesspointaccount dataaccesspointarn prefix',
  s3express: 'dataaccesspointaccount dataaccesspointarn resourceaccount',
  s3tables: 'namespace tablename',
  sagemaker: 'domainid imagearns modelarn',
  secretsmanager: 'name secretid',
  servicecatalog: 'accountlevel resource rolelevel userlevel',
  servicediscovery: 'namespacearn namespacename servicearn servicename',
  ses: 'fromaddress recipients',
  sns: 'endpoint',
  synthetics: 'names',
  'vpc-lattice': 'servicearn servicenetworkarn targetgrouparns vpcid',
  'vpc-lattice-svcs': 'servicearn servicenetworkarn',
};

/** All keys of services that are classed here by name. */
export const classedKeys = (): string[] => [
  ...[...CLASSES.keys()].filter((key) => !key.startsWith('aws:')),
  ...Object.entries(OF_TOUCHED).flatMap(([service, names]) => names.split(' ').map((name) => `${service}:${name}`)),
];

/** The tags of what is touched, whatever the service; which data a key of KMS is for. */
const OF_ANY_RESOURCE = /resourcetag\/|existingobjecttag\/|^rds:[\w-]+-tag\/|^kms:(?!calleraccount)/;

/** Whether a key, in lower case, says what is touched, rather than by whom, from where or how. */
export function isOfTouched(key: string): boolean {
  if (OF_ANY_RESOURCE.test(key)) return true;
  const [service, name] = key.split(':', 2) as [string, string | undefined];
  return name !== undefined && own(OF_TOUCHED, service)?.split(' ').includes(name) === true;
}

/** Whether a condition leaves only some of what could be touched. One that also holds without its key leaves all of it. */
export const narrowsTouched = (condition: Condition): Truth => isOfTouched(condition.key) && limits(condition);

/** Whether a condition leaves only what is in an account or an organisation, which is still all of it there. */
export const namesOwner = (condition: Condition): Truth =>
  /^aws:resource(account|orgid|orgpaths)$/.test(condition.key) && limits(condition);

function limits({ operator, key, values }: Condition): Truth {
  // That a key is there says which one only of what has no tag.
  if (operator === 'null') return /tag\//.test(key) && values.every(({ text }) => text === 'false');
  if (operator.includes('not') || operator.endsWith('ifexists')) return false;
  // The rows and attributes of a request are always there to be compared.
  if (operator.startsWith('forallvalues:') && !key.startsWith('dynamodb:')) return false;
  if (!/like$|arnequals$/.test(operator)) return true;
  if (values.some(({ text }) => isEvery(text))) return false;
  return values.some(({ open }) => open) ? undefined : true;
}

const isEvery = (text: string): boolean => isEverything(text) || /^arn:.*[:/]\*$/.test(text);
