/** What is logged of each request: who asked what, from where, and how it went. Nothing of its body or its tokens. */
const COMMON = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  ip: '$context.identity.sourceIp',
  userAgent: '$context.identity.userAgent',
  method: '$context.httpMethod',
  protocol: '$context.protocol',
  status: '$context.status',
  responseLength: '$context.responseLength',
  error: '$context.error.message',
};

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html */
export const REST_LOG_FORMAT = JSON.stringify({
  ...COMMON,
  resource: '$context.resourcePath',
  caller: '$context.identity.userArn',
  firewall: '$context.wafResponseCode',
});

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html */
export const HTTP_LOG_FORMAT = JSON.stringify({
  ...COMMON,
  route: '$context.routeKey',
  caller: '$context.identity.userArn',
  authorizer: '$context.authorizer.error',
});
