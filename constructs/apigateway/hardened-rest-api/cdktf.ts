import { ApiGatewayBasePathMapping } from '@cdktf/provider-aws/lib/api-gateway-base-path-mapping';
import { ApiGatewayDeployment } from '@cdktf/provider-aws/lib/api-gateway-deployment';
import { ApiGatewayDomainName } from '@cdktf/provider-aws/lib/api-gateway-domain-name';
import {
  ApiGatewayIntegration,
  type ApiGatewayIntegrationConfig,
} from '@cdktf/provider-aws/lib/api-gateway-integration';
import { ApiGatewayMethod, type ApiGatewayMethodConfig } from '@cdktf/provider-aws/lib/api-gateway-method';
import { ApiGatewayMethodSettings } from '@cdktf/provider-aws/lib/api-gateway-method-settings';
import { ApiGatewayRequestValidator } from '@cdktf/provider-aws/lib/api-gateway-request-validator';
import { ApiGatewayResource } from '@cdktf/provider-aws/lib/api-gateway-resource';
import {
  ApiGatewayRestApi,
  type ApiGatewayRestApiEndpointConfiguration,
} from '@cdktf/provider-aws/lib/api-gateway-rest-api';
import { ApiGatewayStage } from '@cdktf/provider-aws/lib/api-gateway-stage';
import { Wafv2WebAclAssociation } from '@cdktf/provider-aws/lib/wafv2-web-acl-association';
import { Fn, type ITerraformDependable, Lazy, type TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { nameOf, policyOf } from '../../iam/cdktf';
import { letsInEveryone, type Statement } from '../../iam/policy';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdktf';
import { HardenedWebAcl } from '../../wafv2/hardened-web-acl/cdktf';
import { REST_LOG_FORMAT } from '../access-log';
import { BURST_LIMIT, defaults, guards, isLimit, RATE_LIMIT } from './defaults';

/** What calls of a method are passed on to. */
export type Integration = Omit<
  ApiGatewayIntegrationConfig,
  | 'restApiId'
  | 'resourceId'
  | 'httpMethod'
  | 'provider'
  | 'count'
  | 'forEach'
  | 'lifecycle'
  | 'connection'
  | 'provisioners'
>;

/** What can be said of a method. */
export type MethodOptions = Partial<
  Pick<
    ApiGatewayMethodConfig,
    | 'apiKeyRequired'
    | 'authorization'
    | 'authorizationScopes'
    | 'authorizerId'
    | 'operationName'
    | 'requestModels'
    | 'requestParameters'
    | 'requestValidatorId'
  >
>;

/** What can be said of the methods of a stage. */
export interface MethodSettings {
  /** @default ERROR */
  readonly loggingLevel?: 'OFF' | 'ERROR' | 'INFO';
  /** Whether logs have whole requests and answers. @default false */
  readonly dataTraceEnabled?: boolean;
  readonly metricsEnabled?: boolean;
  readonly cachingEnabled?: boolean;
  /** @default true */
  readonly cacheDataEncrypted?: boolean;
  readonly cacheTtlInSeconds?: number;
  /** Requests a second; -1 for no limit. @default 1000 */
  readonly throttlingRateLimit?: number;
  /** Requests at once; -1 for no limit. @default 500 */
  readonly throttlingBurstLimit?: number;
}

/** What can be said of a hardened REST API. */
export interface HardenedRestApiProps {
  /** Its name, which Terraform asks for. @default one made from the path of this construct */
  readonly restApiName?: string;
  readonly description?: string;
  readonly endpointConfiguration?: ApiGatewayRestApiEndpointConfiguration;
  readonly apiKeySourceType?: 'HEADER' | 'AUTHORIZER';
  readonly binaryMediaTypes?: readonly string[];
  readonly minimumCompressionSize?: number;
  /** Statements of its policy. @default none, so that callers are of this account */
  readonly policy?: readonly Statement[];
  /** @default true, where it has a domain of its own */
  readonly disableExecuteApiEndpoint?: boolean;
  readonly domainName?: {
    readonly domainName: string;
    /** Of this region. */
    readonly certificateArn: string;
    /** @default TLS_1_2 */
    readonly securityPolicy?: string;
    readonly basePath?: string;
    readonly mtls?: { readonly truststoreUri: string; readonly truststoreVersion?: string };
  };
  /** What methods have where they say nothing else. @default credentials of IAM */
  readonly defaultMethodOptions?: Pick<MethodOptions, 'authorization' | 'authorizerId' | 'authorizationScopes'>;
  readonly deployOptions?: MethodSettings & {
    /** @default prod */
    readonly stageName?: string;
    readonly description?: string;
    readonly cacheClusterEnabled?: boolean;
    readonly cacheClusterSize?: string;
    readonly clientCertificateId?: string;
    /** @default true */
    readonly tracingEnabled?: boolean;
    readonly variables?: { readonly [name: string]: string };
    /** The ARN of a log group or delivery stream, and what of each request goes there. @default a log group of its own */
    readonly accessLogDestination?: string;
    readonly accessLogFormat?: string;
    /** Settings of single methods, by their paths: `orders/GET`. */
    readonly methodOptions?: { readonly [path: string]: MethodSettings };
  };
  /** Whether requests are checked against the parameters and models of their method before they are passed on. @default true */
  readonly validateRequests?: boolean;
  /** Whether requests are logged. @default true */
  readonly accessLogs?: boolean;
  /** Whether it stands behind a web ACL. @default true */
  readonly webAcl?: boolean;
  /** The ARN of that web ACL. @default that of one that the stack shares */
  readonly webAclArn?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this API may break. */
  readonly waive?: Waive;
}

/**
 * A REST API whose methods ask for credentials of IAM where they name no authorizer, whose requests are checked and stand
 * behind a web ACL, and whose stage logs each request and each error, encrypts its cache, limits the rate of requests and
 * is traced. With `domainName` it speaks TLS 1.2 or later there, and answers nowhere else.
 *
 * `addMethod` adds a method, with the resources on its path, and has the stage deployed anew. One that says
 * `authorization: 'NONE'` is refused, unless `apigateway/method-authorized` is waived for the API. API Gateway writes logs
 * with a role that an account has once in a region
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html), `aws_api_gateway_account`: it makes
 * none. Its two log groups are its own; their key and the web ACL are shared by the stack.
 *
 * @example
 * const api = new HardenedRestApi(this, 'Orders');
 * api.addMethod('GET', '/orders', { type: 'MOCK' });
 */
export class HardenedRestApi extends ApiGatewayRestApi {
  readonly deployment: ApiGatewayDeployment;
  readonly stage: ApiGatewayStage;
  private readonly given: HardenedRestApiProps;
  private readonly declared: object[] = [];
  private readonly validator?: ApiGatewayRequestValidator;

  constructor(scope: Construct, id: string, props: HardenedRestApiProps = {}) {
    const terms = termsOf(props);
    refuseWeakening(`HardenedRestApi '${scope.node.path}/${id}'`, props, guards, terms);
    const { deployOptions: options = {}, domainName, provider, tags } = props;
    super(scope, id, {
      name: props.restApiName ?? nameOf(scope, id),
      description: props.description,
      endpointConfiguration: props.endpointConfiguration,
      apiKeySource: props.apiKeySourceType,
      binaryMediaTypes: props.binaryMediaTypes && [...props.binaryMediaTypes],
      minimumCompressionSize: props.minimumCompressionSize?.toString(),
      policy: props.policy && policyOf(props.policy),
      disableExecuteApiEndpoint: props.disableExecuteApiEndpoint ?? (domainName ? true : undefined),
      tags,
      provider,
      dependsOn: props.dependsOn,
    });
    this.given = props;
    const of = { restApiId: this.id, provider };
    if (terms.validated)
      this.validator = new ApiGatewayRequestValidator(this, 'RequestValidator', {
        ...of,
        name: 'whole-requests',
        validateRequestBody: true,
        validateRequestParameters: true,
      });
    this.deployment = new ApiGatewayDeployment(this, 'Deployment', {
      ...of,
      triggers: { methods: Lazy.stringValue({ produce: () => Fn.sha1(Fn.jsonencode(this.declared)) }) },
      lifecycle: { createBeforeDestroy: true },
    });
    const stageName = options.stageName ?? 'prod';
    const executionLogs = terms.executionLogged
      ? [
          // API Gateway makes this group where there is none, without a key and without an end.
          new HardenedLogGroup(this, 'ExecutionLogs', {
            logGroupName: `API-Gateway-Execution-Logs_${this.id}/${stageName}`,
            provider,
          }),
        ]
      : [];
    this.stage = new ApiGatewayStage(this, 'Stage', {
      ...of,
      stageName,
      deploymentId: this.deployment.id,
      description: options.description,
      cacheClusterEnabled: options.cacheClusterEnabled,
      cacheClusterSize: options.cacheClusterSize,
      clientCertificateId: options.clientCertificateId,
      xrayTracingEnabled: options.tracingEnabled ?? true,
      variables: options.variables,
      accessLogSettings: terms.accessLogged
        ? {
            destinationArn: options.accessLogDestination ?? new HardenedLogGroup(this, 'AccessLogs', { provider }).arn,
            format: options.accessLogFormat ?? REST_LOG_FORMAT,
          }
        : undefined,
      tags,
      dependsOn: executionLogs,
    });
    const settings = settingsOf(options);
    const each = { '*/*': settings, ...options.methodOptions };
    for (const [at, [methodPath, own]] of Object.entries(each).entries())
      new ApiGatewayMethodSettings(this, `Settings${at}`, {
        ...of,
        stageName: this.stage.stageName,
        methodPath,
        settings: withDefaults(settings, own),
      });
    if (terms.behindWebAcl)
      new Wafv2WebAclAssociation(this, 'WebAclAssociation', {
        resourceArn: this.stage.arn,
        webAclArn: props.webAclArn ?? HardenedWebAcl.shared(this, provider).arn,
        provider,
      });
    if (domainName) this.map(domainName);
    recordWaivers(this, props.waive);
  }

  /**
   * Adds a method at a path such as `/orders/{id}`, and what its calls are passed on to.
   * Throws a `BulwarkError` for one that asks nobody who is calling.
   */
  addMethod(httpMethod: string, path: string, integration: Integration, options: MethodOptions = {}): ApiGatewayMethod {
    const { waive, defaultMethodOptions } = this.given;
    const authorization = options.authorization ?? defaultMethodOptions?.authorization ?? 'AWS_IAM';
    const isOpen = authorization === 'NONE' && httpMethod !== 'OPTIONS';
    const name = `${httpMethod}${path.replace(/\W+/g, '-')}`;
    const props = { defaultMethodOptions: path, waive };
    refuseWeakening(`Method '${this.node.path}/${name}'`, props, guards, { ...defaults, authorized: !isOpen });
    const { provider } = this;
    const of = { restApiId: this.id, resourceId: this.resourceAt(path), httpMethod, provider };
    const said = { ...defaultMethodOptions, ...options, authorization };
    const method = new ApiGatewayMethod(this, name, {
      ...said,
      ...of,
      requestValidatorId: options.requestValidatorId ?? (httpMethod === 'OPTIONS' ? undefined : this.validator?.id),
    });
    const passedOn = new ApiGatewayIntegration(method, 'Integration', {
      ...integration,
      ...of,
      httpMethod: method.httpMethod,
    });
    this.declared.push({ httpMethod, path, said, integration });
    const address = `${passedOn.terraformResourceType}.${passedOn.friendlyUniqueId}`;
    this.deployment.dependsOn = [...(this.deployment.dependsOn ?? []), address];
    return method;
  }

  /** The id of the resource at a path, which is made where there is none. */
  private resourceAt(path: string): string {
    const parts = path.split('/').filter(Boolean);
    let [parentId, at] = [this.rootResourceId, 'Resource'];
    for (const pathPart of parts) {
      at += `-${pathPart}`;
      const known = this.node.tryFindChild(at) as ApiGatewayResource | undefined;
      const { provider } = this;
      parentId = (known ?? new ApiGatewayResource(this, at, { restApiId: this.id, parentId, pathPart, provider })).id;
    }
    return parentId;
  }

  private map({
    certificateArn,
    securityPolicy,
    basePath,
    mtls,
    domainName,
  }: NonNullable<HardenedRestApiProps['domainName']>) {
    const { provider } = this;
    const domain = new ApiGatewayDomainName(this, 'Domain', {
      domainName,
      regionalCertificateArn: certificateArn,
      endpointConfiguration: { types: ['REGIONAL'] },
      securityPolicy: securityPolicy ?? 'TLS_1_2',
      mutualTlsAuthentication: mtls,
      provider,
    });
    new ApiGatewayBasePathMapping(this, 'Mapping', {
      apiId: this.id,
      stageName: this.stage.stageName,
      domainName: domain.domainName,
      basePath,
      provider,
    });
  }
}

const settingsOf = (options: MethodSettings) => ({
  loggingLevel: options.loggingLevel ?? 'ERROR',
  dataTraceEnabled: options.dataTraceEnabled ?? false,
  metricsEnabled: options.metricsEnabled,
  cachingEnabled: options.cachingEnabled,
  cacheDataEncrypted: options.cacheDataEncrypted ?? true,
  cacheTtlInSeconds: options.cacheTtlInSeconds,
  throttlingRateLimit: options.throttlingRateLimit ?? RATE_LIMIT,
  throttlingBurstLimit: options.throttlingBurstLimit ?? BURST_LIMIT,
});

function termsOf(props: HardenedRestApiProps): typeof defaults {
  const { deployOptions: stage = {}, domainName, endpointConfiguration } = props;
  const settings: MethodSettings[] = [stage, ...Object.values(stage.methodOptions ?? {})];
  const isPrivate = endpointConfiguration?.types.includes('PRIVATE') ?? false;
  return withDefaults(defaults, {
    authorized: props.defaultMethodOptions?.authorization !== 'NONE',
    validated: props.validateRequests,
    accessLogged: props.accessLogs,
    executionLogged: !settings.some((one) => one.loggingLevel === 'OFF'),
    dataTraced: settings.some((one) => one.dataTraceEnabled),
    cacheEncrypted: !settings.some((one) => one.cachingEnabled && one.cacheDataEncrypted === false),
    throttled: isLimit(stage.throttlingRateLimit) && isLimit(stage.throttlingBurstLimit),
    behindWebAcl: props.webAcl,
    // What a policy of a private API lets in has to come by a network first.
    openPolicy: props.policy && !isPrivate && letsInEveryone(props.policy),
    modernTls: domainName?.securityPolicy !== 'TLS_1_0',
    answersBeside: domainName !== undefined && props.disableExecuteApiEndpoint === false,
  });
}
