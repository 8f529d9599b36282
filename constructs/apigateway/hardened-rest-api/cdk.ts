import { Stack } from 'aws-cdk-lib';
import {
  AuthorizationType,
  type CfnMethod,
  type CfnRestApi,
  type CfnStage,
  type DomainName,
  type DomainNameOptions,
  EndpointType,
  type IAuthorizer,
  type Method,
  type MethodDeploymentOptions,
  MethodLoggingLevel,
  type RequestValidator,
  RestApi,
  type RestApiProps,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigateway';
import type { PolicyDocument } from 'aws-cdk-lib/aws-iam';
import { CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { plain } from '../../iam/cdk';
import { letsInEveryone } from '../../iam/policy';
import { hardened, type InPlace } from '../../in-place';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdk';
import { HardenedWebAcl } from '../../wafv2/hardened-web-acl/cdk';
import { REST_LOG_FORMAT } from '../access-log';
import { BURST_LIMIT, defaults, guards, isLimit, RATE_LIMIT } from './defaults';

/** Every prop of `RestApi`, on top of hardened defaults. */
export interface HardenedRestApiProps extends RestApiProps {
  /** Whether requests are checked against the parameters and models of their method before they are passed on. @default true */
  readonly validateRequests?: boolean;
  /** Whether requests are logged, in a log group of its own unless `deployOptions` name another place. @default true */
  readonly accessLogs?: boolean;
  /** Whether it stands behind a web ACL. @default true */
  readonly webAcl?: boolean;
  /** The ARN of that web ACL. @default that of one that the stack shares */
  readonly webAclArn?: string;
  /** Rules this API may break. */
  readonly waive?: Waive;
}

/**
 * A REST API whose methods ask for credentials of IAM where they name no authorizer, whose requests are checked and stand
 * behind a web ACL, and whose stage logs each request and each error, encrypts its cache, limits the rate of requests and
 * is traced. With `domainName` it speaks TLS 1.2 or later there, and answers nowhere else.
 *
 * A method that says `authorizationType: AuthorizationType.NONE` is refused, unless `apigateway/method-authorized` is
 * waived for the API. API Gateway writes logs with a role that an account has once in a region
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html): it makes none, because one that is
 * there would be replaced; `cloudWatchRole: true` makes it. Its two log groups are its
 * own; their key and the web ACL are shared by the stack.
 *
 * @example
 * const api = new HardenedRestApi(this, 'Orders');
 * api.root.addMethod('GET');
 */
export class HardenedRestApi extends RestApi {
  /** What makes a `RestApi` one, but for the methods that say they are open. */
  static readonly inPlace: InPlace<RestApi, HardenedRestApiProps> = {
    name: 'HardenedRestApi',
    id: RestApi.PROPERTY_INJECTION_ID,
    props: hardenedProps,
    finish: (api, props) => {
      finish(api, props);
      if (termsOf(api, props).validated) for (const method of api.methods) validate(api, method);
    },
  };

  private readonly given: HardenedRestApiProps;

  constructor(scope: Construct, id: string, props: HardenedRestApiProps = {}) {
    super(scope, id, hardenedProps(scope, id, props));
    this.given = props;
    for (const method of this.methods) this.harden(method);
    finish(this, props);
    recordWaivers(this, props.waive);
  }

  override addDomainName(id: string, options: DomainNameOptions): DomainName {
    // What the constructor is given was looked at before.
    if (this.given) {
      const { waive, disableExecuteApiEndpoint } = this.given;
      const props = { domainName: options, disableExecuteApiEndpoint, waive };
      refuseWeakening(`HardenedRestApi '${this.node.path}'`, props, guards, termsOf(this, props));
      (this.node.defaultChild as CfnRestApi).disableExecuteApiEndpoint ??= true;
    }
    return super.addDomainName(id, modern(options));
  }

  /** @internal */
  override _attachMethod(method: Method): void {
    super._attachMethod(method);
    // Methods that the constructor makes come before its own part.
    if (this.given) this.harden(method);
  }

  private harden(method: Method): void {
    const { waive, validateRequests = defaults.validated } = this.given;
    const isOpen = resourceOf(method).authorizationType === 'NONE' && method.httpMethod !== 'OPTIONS';
    const props = { defaultMethodOptions: method.node.path, waive };
    refuseWeakening(`Method '${method.node.path}'`, props, guards, { ...defaults, authorized: !isOpen });
    if (validateRequests) validate(this, method);
  }
}

/** Stands for IAM, which is no authorizer of an API: a method that names another one is not refused for naming two kinds. */
const IAM: IAuthorizer = { authorizerId: '', authorizationType: AuthorizationType.IAM };

function hardenedProps(scope: Construct, id: string, props: HardenedRestApiProps): RestApiProps {
  const terms = termsOf(scope, props);
  refuseWeakening(`HardenedRestApi '${scope.node.path}/${id}'`, props, guards, terms);
  const { waive, validateRequests, accessLogs, webAcl, webAclArn, ...given } = props;
  const { defaultMethodOptions: method, deployOptions } = given;
  const settings = {
    loggingLevel: deployOptions?.loggingLevel ?? MethodLoggingLevel.ERROR,
    dataTraceEnabled: deployOptions?.dataTraceEnabled ?? false,
    cacheDataEncrypted: deployOptions?.cacheDataEncrypted ?? true,
    throttlingRateLimit: deployOptions?.throttlingRateLimit ?? RATE_LIMIT,
    throttlingBurstLimit: deployOptions?.throttlingBurstLimit ?? BURST_LIMIT,
  };
  return hardened({
    ...given,
    cloudWatchRole: given.cloudWatchRole ?? false,
    defaultMethodOptions: {
      ...method,
      authorizer: method?.authorizer ?? (method?.authorizationType === undefined ? IAM : undefined),
    },
    disableExecuteApiEndpoint: given.disableExecuteApiEndpoint ?? (given.domainName ? true : undefined),
    domainName: given.domainName && modern(given.domainName),
    deployOptions:
      given.deploy === false
        ? deployOptions
        : {
            ...deployOptions,
            ...settings,
            // A method with settings of its own has none of those of the stage.
            methodOptions:
              deployOptions?.methodOptions &&
              Object.fromEntries(
                Object.entries(deployOptions.methodOptions).map(([path, own]) => [path, withDefaults(settings, own)]),
              ),
            tracingEnabled: deployOptions?.tracingEnabled ?? true,
          },
  });
}

const modern = (domain: DomainNameOptions): DomainNameOptions => ({
  ...domain,
  securityPolicy: domain.securityPolicy ?? SecurityPolicy.TLS_1_2,
});

/** Has requests of a method checked before they are passed on. */
function validate(api: RestApi, method: Method): void {
  if (method.httpMethod === 'OPTIONS') return;
  const known = api.node.tryFindChild('RequestValidator') as RequestValidator | undefined;
  const validator =
    known ??
    api.addRequestValidator('RequestValidator', { validateRequestBody: true, validateRequestParameters: true });
  resourceOf(method).requestValidatorId ??= validator.requestValidatorId;
}

const resourceOf = (method: Method): CfnMethod => method.node.defaultChild as CfnMethod;

/** Gives the stage of an API its logs and its web ACL. */
function finish(api: RestApi, props: HardenedRestApiProps): void {
  const stage = api.deploymentStage?.node.defaultChild as CfnStage | undefined;
  if (!stage) return;
  const { accessLogged, executionLogged, behindWebAcl } = termsOf(api, props);
  if (accessLogged)
    stage.accessLogSetting ??= {
      destinationArn: new HardenedLogGroup(api, 'AccessLogs').logGroupArn,
      format: REST_LOG_FORMAT,
    };
  // API Gateway makes this group where there is none, without a key and without an end.
  if (executionLogged)
    stage.node.addDependency(
      new HardenedLogGroup(api, 'ExecutionLogs', {
        logGroupName: `API-Gateway-Execution-Logs_${api.restApiId}/${stage.stageName}`,
      }),
    );
  if (behindWebAcl)
    new CfnWebACLAssociation(api, 'WebAclAssociation', {
      resourceArn: api.deploymentStage.stageArn,
      webAclArn: props.webAclArn ?? HardenedWebAcl.shared(api).attrArn,
    });
}

function termsOf(scope: Construct, props: HardenedRestApiProps): typeof defaults {
  const { deployOptions: stage = {}, domainName, defaultMethodOptions: method } = props;
  const types = props.endpointConfiguration?.types ?? props.endpointTypes ?? [];
  const settings: MethodDeploymentOptions[] = [stage, ...Object.values(stage.methodOptions ?? {})];
  return withDefaults(defaults, {
    authorized: method?.authorizationType !== AuthorizationType.NONE || method.authorizer !== undefined,
    validated: props.validateRequests,
    accessLogged: props.accessLogs,
    executionLogged: props.deploy === false || !settings.some((one) => one.loggingLevel === MethodLoggingLevel.OFF),
    dataTraced: settings.some((one) => one.dataTraceEnabled),
    cacheEncrypted: !settings.some((one) => one.cachingEnabled && one.cacheDataEncrypted === false),
    throttled: isLimit(stage.throttlingRateLimit) && isLimit(stage.throttlingBurstLimit),
    behindWebAcl: props.webAcl,
    // What a policy of a private API lets in has to come by a network first.
    openPolicy: props.policy && !types.includes(EndpointType.PRIVATE) && admitsEveryone(scope, props.policy),
    modernTls: domainName?.securityPolicy !== SecurityPolicy.TLS_1_0,
    answersBeside: domainName !== undefined && props.disableExecuteApiEndpoint === false,
  });
}

const admitsEveryone = (scope: Construct, policy: PolicyDocument): boolean =>
  letsInEveryone((plain(Stack.of(scope).resolve(policy)) as { Statement?: object[] }).Statement ?? []);
