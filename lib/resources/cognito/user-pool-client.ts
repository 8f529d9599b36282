import type { Fact } from '../../engine/fact';
import { own } from '../../engine/own';
import type { Reading } from '../../engine/reading';
import { defineResource, type FactReader, fact } from '../../engine/rule';

const SECONDS: Readonly<Record<string, number>> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

/**
 * For how many seconds a token is valid. Refresh tokens are in days where no unit is said, the others in hours:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpoolclient-tokenvalidityunits.html
 */
function validity(cloudformation: string, terraform: string, assumed: string): FactReader<number> {
  const read = (it: Reading): Fact<number> => {
    const number = it.fact<number>(`${cloudformation}Validity`, `${terraform}_validity`);
    const unit = it
      .fact<string>(`TokenValidityUnits.${cloudformation}`, `token_validity_units.${terraform}`)
      .filled()
      .or(assumed);
    if (number.isAbsentHere || !unit.isUnknown) return number.map((of) => of * (own(SECONDS, unit.known ?? '') ?? 0));
    return unit as unknown as Fact<number>;
  };
  return fact<number>(read, read);
}

/** What an app signs users of a user pool in with. */
export const userPoolClient = defineResource({
  cloudformation: 'AWS::Cognito::UserPoolClient',
  terraform: 'aws_cognito_user_pool_client',
  facts: {
    flows: fact<string[]>('AllowedOAuthFlows', 'allowed_oauth_flows'),
    accessSeconds: validity('AccessToken', 'access_token', 'hours'),
    idSeconds: validity('IdToken', 'id_token', 'hours'),
    refreshSeconds: validity('RefreshToken', 'refresh_token', 'days'),
    /** `LEGACY` where nothing is said. */
    userExistenceErrors: fact<string>('PreventUserExistenceErrors', 'prevent_user_existence_errors'),
    secret: fact<boolean>('GenerateSecret', 'generate_secret'),
    /** On where nothing is said. */
    revocable: fact<boolean>('EnableTokenRevocation', 'enable_token_revocation'),
  },
});
