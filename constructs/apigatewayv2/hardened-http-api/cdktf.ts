import {
  Apigatewayv2Api,
  type Apigatewayv2ApiConfig,
  type Apigatewayv2ApiCorsConfiguration,
} from '@cdktf/provider-aws/lib/apigatewayv2-api';
import { Apigatewayv2ApiMapping } from '@cdktf/provider-aws/lib/apigatewayv2-api-mapping';
import { Apigatewayv2DomainName } from '@cdktf/provider-aws/lib/apigatewayv2-domain-name';
import {
  Apigatewayv2Integration,
  type Apigatewayv2IntegrationConfig,
} from '@cdktf/provider-aws/lib/apigatewayv2-integration';
import { Apigatewayv2Route, type Apigatewayv2RouteConfig } from '@cdktf/provider-aws/lib/apigatewayv2-route';
import { Apigatewayv2Stage } from '@cdktf/provider-aws/lib/apigatewayv2-stage';
import type { ITerraformDependable, TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { HTTP_LOG_FORMAT } from '../../apigateway/access-log';
import { refuseWeakening, withDefaults } from '../../hardening';
import { nameOf } from '../../iam/cdktf';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdktf';
import { areLimits, BURST_LIMIT, defaults, guards, namesOrigins, RATE_LIMIT } from './defaults';

/** What can be said of a hardened HTTP API. */
export interface HardenedHttpApiProps {
  /** Its name, which Terraform asks for. @default one made from the path of this construct */
  readonly apiName?: string;
  readonly description?: string;
  readonly corsPreflight?: Omit<Apigatewayv2ApiCorsConfiguration, 'allowCredentials'> & {
    readonly allowCredentials?: boolean;
  };
  readonly ipAddressType?: Apigatewayv2ApiConfig['ipAddressType'];
  /** @default true, where it has a domain of its own */
  readonly disableExecuteApiEndpoint?: boolean;
  /** What routes ask for where they say nothing else. @default credentials of IAM */
  readonly defaultAuthorizer?: RouteOptions;
  readonly defaultDomainMapping?: {
    readonly domainName: string;
    /** Of this region. */
    readonly certificateArn: string;
    readonly mappingKey?: string;
    readonly mtls?: { readonly truststoreUri: string; readonly truststoreVersion?: string };
  };
  /** Where its stage logs requests to, the ARN of a log group or delivery stream, and what of them. @default a log group of its own */
  readonly accessLogDestination?: string;
  readonly accessLogFormat?: string;
  /** Whether its stage logs requests. @default true */
  readonly accessLogs?: boolean;
  /** Requests a second and at once that its stage takes; -1 for no limit. @default 1000 and 500 */
  readonly throttle?: { readonly rateLimit?: number; readonly burstLimit?: number };
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this API may break. */
  readonly waive?: Waive;
}

/** What a route asks of whoever calls it. */
export interface RouteOptions {
  readonly authorizationType?: 'AWS_IAM' | 'JWT' | 'CUSTOM' | 'NONE';
  readonly authorizerId?: string;
  readonly authorizationScopes?: readonly string[];
}

/** What calls of a route are passed on to. */
export type RouteIntegration = Omit<
  Apigatewayv2IntegrationConfig,
  'apiId' | 'provider' | 'count' | 'forEach' | 'lifecycle' | 'connection' | 'provisioners'
>;

/**
 * An HTTP API whose routes ask for credentials of IAM where they name no authorizer, whose stage logs each request and limits
 * their rate, and that takes credentials from pages of named origins alone. With `defaultDomainMapping` it answers there, with
 * TLS 1.2 or later, and nowhere else.
 *
 * `addRoute` adds a route, which its stage deploys by itself. One that says `authorizationType: 'NONE'` is refused, unless
 * `apigateway/route-authorized` is waived for the API. AWS WAF judges no requests to HTTP APIs; `HardenedRestApi` stands behind
 * a web ACL. It makes a log group, which is encrypted with the key that the stack shares.
 *
 * @example
 * const api = new HardenedHttpApi(this, 'Orders');
 * api.addRoute('GET /orders', {
 *   integrationType: 'HTTP_PROXY',
 *   integrationMethod: 'GET',
 *   integrationUri: 'https://orders.example.org',
 * });
 */
export class HardenedHttpApi extends Apigatewayv2Api {
  readonly stage: Apigatewayv2Stage;
  private readonly given: HardenedHttpApiProps;

  constructor(scope: Construct, id: string, props: HardenedHttpApiProps = {}) {
    const terms = termsOf(props);
    refuseWeakening(`HardenedHttpApi '${scope.node.path}/${id}'`, props, guards, terms);
    const { provider, tags, throttle, defaultDomainMapping: mapping } = props;
    super(scope, id, {
      name: props.apiName ?? nameOf(scope, id, 128),
      protocolType: 'HTTP',
      description: props.description,
      corsConfiguration: props.corsPreflight,
      ipAddressType: props.ipAddressType,
      disableExecuteApiEndpoint: props.disableExecuteApiEndpoint ?? (mapping ? true : undefined),
      tags,
      provider,
      dependsOn: props.dependsOn,
    });
    this.given = props;
    this.stage = new Apigatewayv2Stage(this, 'Stage', {
      apiId: this.id,
      name: '$default',
      autoDeploy: true,
      defaultRouteSettings: {
        throttlingRateLimit: throttle?.rateLimit ?? RATE_LIMIT,
        throttlingBurstLimit: throttle?.burstLimit ?? BURST_LIMIT,
      },
      accessLogSettings: terms.accessLogged
        ? {
            destinationArn: props.accessLogDestination ?? new HardenedLogGroup(this, 'AccessLogs', { provider }).arn,
            format: props.accessLogFormat ?? HTTP_LOG_FORMAT,
          }
        : undefined,
      tags,
      provider,
    });
    if (mapping) {
      const domain = new Apigatewayv2DomainName(this, 'Domain', {
        domainName: mapping.domainName,
        domainNameConfiguration: {
          certificateArn: mapping.certificateArn,
          endpointType: 'REGIONAL',
          securityPolicy: 'TLS_1_2',
        },
        mutualTlsAuthentication: mapping.mtls,
        tags,
        provider,
      });
      new Apigatewayv2ApiMapping(this, 'Mapping', {
        apiId: this.id,
        domainName: domain.domainName,
        stage: this.stage.name,
        apiMappingKey: mapping.mappingKey,
        provider,
      });
    }
    recordWaivers(this, props.waive);
  }

  /**
   * Adds a route such as `GET /orders/{id}` or `$default`, and what its calls are passed on to.
   * Throws a `BulwarkError` for one that asks nobody who is calling.
   */
  addRoute(routeKey: string, integration: RouteIntegration, options: RouteOptions = {}): Apigatewayv2Route {
    const { waive, defaultAuthorizer, provider } = this.given;
    const { authorizationType = 'AWS_IAM', authorizerId, authorizationScopes } = { ...defaultAuthorizer, ...options };
    const props = { defaultAuthorizer: options, waive };
    const authorized = authorizationType !== 'NONE';
    refuseWeakening(`Route '${this.node.path} ${routeKey}'`, props, guards, { ...defaults, authorized });
    const name = `Route-${routeKey.replace(/\W+/g, '-')}`;
    const route: Apigatewayv2RouteConfig = {
      apiId: this.id,
      routeKey,
      authorizationType,
      authorizerId,
      authorizationScopes: authorizationScopes && [...authorizationScopes],
      provider,
    };
    const target = new Apigatewayv2Integration(this, `${name}-Integration`, {
      ...integration,
      apiId: this.id,
      provider,
    });
    return new Apigatewayv2Route(this, name, { ...route, target: `integrations/${target.id}` });
  }
}

const termsOf = (props: HardenedHttpApiProps): typeof defaults =>
  withDefaults(defaults, {
    authorized: props.defaultAuthorizer?.authorizationType !== 'NONE',
    accessLogged: props.accessLogs,
    throttled: areLimits(props.throttle),
    originsNamed: namesOrigins(props.corsPreflight),
    answersBeside: props.defaultDomainMapping !== undefined && props.disableExecuteApiEndpoint === false,
  });
