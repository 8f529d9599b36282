import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';
import { MANAGED } from './defaults';

const without = (left: string) => Object.values(MANAGED).filter((group) => group !== left);

const VISIBLE = { cloudWatchMetricsEnabled: true, metricName: 'web', sampledRequestsEnabled: true };

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => new cdk.HardenedWebAcl(scope, id, props),
    cdktf: (scope, id, props) => new cdktf.HardenedWebAcl(scope, id, props),
  },
  weakenings: [
    {
      name: 'common attacks',
      guards: ['wafv2/web-acl-common-attacks'],
      props: { managedRuleGroups: without(MANAGED.common) },
    },
    {
      name: 'known bad inputs',
      guards: ['wafv2/web-acl-known-bad-inputs'],
      props: { managedRuleGroups: without(MANAGED.badInputs) },
    },
    {
      name: 'known attackers',
      guards: ['wafv2/web-acl-known-attackers'],
      props: { managedRuleGroups: without(MANAGED.reputation) },
    },
    {
      name: 'anonymous sources',
      guards: ['wafv2/web-acl-anonymous-sources'],
      props: { managedRuleGroups: without(MANAGED.anonymous) },
    },
    { name: 'clients that ask without end', guards: ['wafv2/web-acl-rate-limited'], props: { rateLimit: 0 } },
    { name: 'no logs', guards: ['wafv2/web-acl-logged'], props: { logging: false } },
    { name: 'cookies in logs', guards: ['wafv2/logs-redacted'], props: { redactedHeaders: ['authorization'] } },
    {
      name: 'no metrics',
      guards: ['wafv2/web-acl-metrics'],
      cdk: { visibilityConfig: { ...VISIBLE, cloudWatchMetricsEnabled: false } },
      cdktf: {
        visibilityConfig: { cloudwatchMetricsEnabled: false, metricName: 'web', sampledRequestsEnabled: true },
      },
    },
  ],
  plain: (scope, id, props) =>
    new CfnWebACL(scope, id, {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: { ...VISIBLE, metricName: id },
      ...props,
    }),
  accepts: () => ({
    applicationConfig: { attributes: [{ name: 'language', values: ['node'] }] },
    associationConfig: { requestBody: { API_GATEWAY: { defaultSizeInspectionLimit: 'KB_32' } } },
    captchaConfig: { immunityTimeProperty: { immunityTime: 300 } },
    challengeConfig: { immunityTimeProperty: { immunityTime: 300 } },
    customResponseBodies: { closed: { content: 'closed', contentType: 'TEXT_PLAIN' } },
    dataProtectionConfig: {
      dataProtections: [{ action: 'HASH', field: { fieldType: 'SINGLE_HEADER', fieldKeys: ['cookie'] } }],
    },
    defaultAction: { block: {} },
    description: 'the web',
    monetizationConfig: { currencyMode: 'TEST' },
    name: 'web',
    onSourceDDoSProtectionConfig: { albLowReputationMode: 'ALWAYS_ON' },
    scope: 'CLOUDFRONT',
    rules: [
      {
        name: 'own',
        priority: 0,
        action: { block: {} },
        statement: { geoMatchStatement: { countryCodes: ['KP'] } },
        visibilityConfig: VISIBLE,
      },
    ],
    tags: [{ key: 'team', value: 'shop' }],
    tokenDomains: ['shop.example.org'],
  }),
  defaulted: ['logDestination', 'scope', 'defaultAction'],
});
