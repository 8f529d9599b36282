import type { Home } from '../../iam/trust';

/** Any user pool of an account and region, for which Cognito sends text messages. */
export const ofUserPools = ({ partition, region, account }: Home): string =>
  `arn:${partition}:cognito-idp:${region}:${account}:userpool/*`;

/** What sends text messages. Phone numbers have no ARN, so none can be named. */
export const SENDING_TEXTS = { Effect: 'Allow', Action: 'sns:Publish', Resource: '*' } as const;
