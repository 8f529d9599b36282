import {
  type AddRoutesOptions,
  type CfnApi,
  type CfnRoute,
  type CfnStage,
  HttpApi,
  type HttpApiProps,
  type HttpRoute,
  HttpStage,
  type HttpStageOptions,
  type IHttpRouteAuthorizer,
  type ThrottleSettings,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { HTTP_LOG_FORMAT } from '../../apigateway/access-log';
import { refuseWeakening, withDefaults } from '../../hardening';
import { hardened, type InPlace } from '../../in-place';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdk';
import { areLimits, BURST_LIMIT, defaults, guards, namesOrigins, RATE_LIMIT } from './defaults';

/** Every prop of `HttpApi`, on top of hardened defaults. */
export interface HardenedHttpApiProps extends HttpApiProps {
  /** Whether its stages log requests, in a log group of its own unless they name another place. @default true */
  readonly accessLogs?: boolean;
  /** Requests a second and at once that stages take, where they say nothing else; -1 for no limit. @default 1000 and 500 */
  readonly throttle?: ThrottleSettings;
  /** Rules this API may break. */
  readonly waive?: Waive;
}

/**
 * An HTTP API whose routes ask for credentials of IAM where they name no authorizer, whose stages log each request and limit
 * their rate, and that takes credentials from pages of named origins alone. With `defaultDomainMapping` it answers there and
 * nowhere else.
 *
 * A route with an `HttpNoneAuthorizer` is refused, unless `apigateway/route-authorized` is waived for the API. AWS WAF judges
 * no requests to HTTP APIs; `HardenedRestApi` stands behind a web ACL. It makes one log group for all of its stages, which is
 * encrypted with the key that the stack shares. `grantInvoke` of a route is `execute-api:Invoke` of it.
 *
 * @example
 * import { HttpUrlIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
 *
 * const api = new HardenedHttpApi(this, 'Orders');
 * api.addRoutes({ path: '/orders', integration: new HttpUrlIntegration('Orders', 'https://orders.example.org') });
 */
export class HardenedHttpApi extends HttpApi {
  /** What makes an `HttpApi` one, but for the routes that say they are open. */
  static readonly inPlace: InPlace<HttpApi, HardenedHttpApiProps> = {
    name: 'HardenedHttpApi',
    id: HttpApi.PROPERTY_INJECTION_ID,
    props: hardenedProps,
    finish,
  };

  private readonly given: HardenedHttpApiProps;

  constructor(scope: Construct, id: string, props: HardenedHttpApiProps = {}) {
    super(scope, id, hardenedProps(scope, id, props));
    this.given = props;
    finish(this, props);
    recordWaivers(this, props.waive);
  }

  override addStage(id: string, options: HttpStageOptions): HttpStage {
    const { throttle, domainMapping } = options;
    const props = { ...this.given, throttle: throttle ?? this.given.throttle };
    refuseWeakening(`Stage '${this.node.path}/${id}'`, props, guards, {
      ...termsOf(props),
      answersBeside: domainMapping !== undefined && this.given.disableExecuteApiEndpoint === false,
    });
    const stage = super.addStage(id, options);
    if (domainMapping) (this.node.defaultChild as CfnApi).disableExecuteApiEndpoint ??= true;
    finish(this, this.given);
    return stage;
  }

  override addRoutes(options: AddRoutesOptions): HttpRoute[] {
    const { authorizer, path } = options;
    const props = { defaultAuthorizer: authorizer, waive: this.given.waive };
    refuseWeakening(`Route '${this.node.path}${path}'`, props, guards, { ...defaults, authorized: asks(authorizer) });
    return super.addRoutes(options);
  }
}

function hardenedProps(scope: Construct, id: string, props: HardenedHttpApiProps): HttpApiProps {
  refuseWeakening(`HardenedHttpApi '${scope.node.path}/${id}'`, props, guards, termsOf(props));
  const { waive, accessLogs, throttle, ...given } = props;
  return hardened({
    ...given,
    defaultAuthorizer: given.defaultAuthorizer ?? new HttpIamAuthorizer(),
    disableExecuteApiEndpoint: given.disableExecuteApiEndpoint ?? (given.defaultDomainMapping ? true : undefined),
  });
}

/** Gives the stages of an API their logs and limits, unless they have some. */
function finish(api: HttpApi, { accessLogs = defaults.accessLogged, throttle }: HardenedHttpApiProps): void {
  for (const stage of api.node.children) {
    if (!(stage instanceof HttpStage)) continue;
    const resource = stage.node.defaultChild as CfnStage;
    resource.defaultRouteSettings ??= {
      throttlingRateLimit: throttle?.rateLimit ?? RATE_LIMIT,
      throttlingBurstLimit: throttle?.burstLimit ?? BURST_LIMIT,
    };
    if (accessLogs) resource.accessLogSettings ??= { destinationArn: logsOf(api).logGroupArn, format: HTTP_LOG_FORMAT };
  }
}

const logsOf = (api: HttpApi): HardenedLogGroup =>
  (api.node.tryFindChild('AccessLogs') as HardenedLogGroup | undefined) ?? new HardenedLogGroup(api, 'AccessLogs');

/** What authorizes nobody says so itself. */
const asks = (authorizer: IHttpRouteAuthorizer | undefined): boolean =>
  (authorizer as Partial<CfnRoute> | undefined)?.authorizationType !== 'NONE';

const termsOf = (props: HardenedHttpApiProps): typeof defaults =>
  withDefaults(defaults, {
    authorized: asks(props.defaultAuthorizer),
    accessLogged: props.accessLogs,
    throttled: areLimits(props.throttle),
    originsNamed: namesOrigins(props.corsPreflight),
    answersBeside: props.defaultDomainMapping !== undefined && props.disableExecuteApiEndpoint === false,
  });
