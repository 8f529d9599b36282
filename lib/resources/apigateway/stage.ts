import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { both, type Truth } from '../../engine/truth';
import { same } from '../../engine/value';
import { isStage, isStageArn } from './stage-identity';

/** How a stage treats some or all of its methods. */
export interface MethodSetting {
  readonly self: Fact;
  /** Undefined where only deployment can tell. */
  readonly everyMethod: Truth;
  readonly loggingLevel: Fact<'OFF' | 'ERROR' | 'INFO'>;
  readonly metrics: Fact<boolean>;
  readonly dataTrace: Fact<boolean>;
  readonly caching: Fact<boolean>;
  readonly cacheEncrypted: Fact<boolean>;
  readonly rateLimit: Fact<number>;
  readonly burstLimit: Fact<number>;
}

const isText = (fact: Fact, wanted: string): Truth => (fact.isAbsentHere ? false : same(fact.value, wanted));

const ofCloudFormation = (
  self: Fact,
  everyMethod = both(isText(self.get('HttpMethod'), '*'), isText(self.get('ResourcePath'), '/*')),
): MethodSetting => ({
  self,
  everyMethod,
  loggingLevel: self.get('LoggingLevel'),
  metrics: self.get('MetricsEnabled'),
  dataTrace: self.get('DataTraceEnabled'),
  caching: self.get('CachingEnabled'),
  cacheEncrypted: self.get('CacheDataEncrypted'),
  rateLimit: self.get('ThrottlingRateLimit'),
  burstLimit: self.get('ThrottlingBurstLimit'),
});

const ofTerraform = (it: Reading): MethodSetting => ({
  self: it.fact('settings'),
  everyMethod: isText(it.fact('method_path'), '*/*'),
  loggingLevel: it.fact('settings.logging_level'),
  metrics: it.fact('settings.metrics_enabled'),
  dataTrace: it.fact('settings.data_trace_enabled'),
  caching: it.fact('settings.caching_enabled'),
  cacheEncrypted: it.fact('settings.cache_data_encrypted'),
  rateLimit: it.fact('settings.throttling_rate_limit'),
  burstLimit: it.fact('settings.throttling_burst_limit'),
});

const isDeployment = (it: Reading): boolean => /Deployment|_deployment/.test(it.type);

/** A deployment keeps the settings of the stage it makes one level down. */
const within =
  <T>(path: string) =>
  (it: Reading): Fact<T> =>
    it.fact(isDeployment(it) ? `StageDescription.${path}` : path);

const list = (at: Fact, all: readonly MethodSetting[]): Fact<readonly MethodSetting[]> => new Fact(at, all as never);

/** What `StageDescription` says of every method of the stage that a deployment makes. */
const OF_EVERY_METHOD = [
  'LoggingLevel',
  'MetricsEnabled',
  'DataTraceEnabled',
  'CachingEnabled',
  'CacheDataEncrypted',
  'CacheTtlInSeconds',
  'ThrottlingRateLimit',
  'ThrottlingBurstLimit',
];

function ofStageDescription(it: Reading): readonly MethodSetting[] {
  const description = it.fact('StageDescription');
  return OF_EVERY_METHOD.some((key) => !description.get(key).isAbsentHere) ? [ofCloudFormation(description, true)] : [];
}

/** The settings of a stage, or the settings that stand alone. */
const settings = fact<readonly MethodSetting[]>(
  (it) => {
    const all = within<object[]>('MethodSettings')(it);
    if (all.isUnknown) return all as Fact<never>;
    const each = all.items<object>().map((one) => ofCloudFormation(one));
    return list(all, isDeployment(it) ? [...ofStageDescription(it), ...each] : each);
  },
  (it) => {
    const companions = it.type.endsWith('_settings')
      ? [it]
      : it
          .companions('aws_api_gateway_method_settings', 'stage_name', 'stage_name')
          .filter((one) => it.isServedBy(one, isStage(it, one.fact('rest_api_id'), one.fact('stage_name'))));
    return list(it.fact(''), companions.map(ofTerraform));
  },
);

const ASSOCIATIONS = [
  ['AWS::WAFv2::WebACLAssociation', 'aws_wafv2_web_acl_association', 'WebACLArn', 'web_acl_arn'],
  ['AWS::WAFRegional::WebACLAssociation', 'aws_wafregional_web_acl_association', 'WebACLId', 'web_acl_id'],
] as const;

/** The web ACL of a stage: its association names the stage, or its API and the stage's name. */
function webAcl(it: Reading): Fact<string> {
  for (const [cloudformation, terraform, acl, aclInTerraform] of ASSOCIATIONS)
    for (const association of it.all(cloudformation, terraform)) {
      const arn = association.fact<string>('ResourceArn', 'resource_arn');
      if (it.isServedBy(association, isStageArn(it, arn))) return association.fact<string>(acl, aclInTerraform);
    }
  return it.fact<string>('(no AWS::WAFv2::WebACLAssociation)', '(no aws_wafv2_web_acl_association)');
}

/** A deployment makes a stage only where it names or describes one; an empty name is none. */
const makesStage = (it: Reading): boolean =>
  !isDeployment(it) ||
  it.fact('StageName', 'stage_name').isSet().state === 'pass' ||
  !it.fact('StageDescription').isAbsentHere;

/** A stage of a REST API: declared, made by a deployment (the Terraform provider does so before its version 6), or by SAM. */
export const stage = defineResource({
  cloudformation: ['AWS::ApiGateway::Stage', 'AWS::Serverless::Api', 'AWS::ApiGateway::Deployment'],
  terraform: ['aws_api_gateway_stage', 'aws_api_gateway_deployment'],
  where: makesStage,
  facts: {
    name: fact<string>('StageName', 'stage_name'),
    accessLog: fact<string>(within('AccessLogSetting.DestinationArn'), 'access_log_settings.destination_arn'),
    accessLogFormat: fact<string>(within('AccessLogSetting.Format'), 'access_log_settings.format'),
    traced: fact<boolean>(within('TracingEnabled'), 'xray_tracing_enabled'),
    cached: fact<boolean>(within('CacheClusterEnabled'), 'cache_cluster_enabled'),
    clientCertificate: fact<string>(within('ClientCertificateId'), 'client_certificate_id'),
    settings,
    webAcl: fact<string>(webAcl, webAcl),
  },
});

/** Settings of methods where they are written: in the stage, or in a resource of their own. */
export const methodSettings = defineResource({
  cloudformation: ['AWS::ApiGateway::Stage', 'AWS::Serverless::Api', 'AWS::ApiGateway::Deployment'],
  terraform: 'aws_api_gateway_method_settings',
  where: makesStage,
  facts: { settings },
});
