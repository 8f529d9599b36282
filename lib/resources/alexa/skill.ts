import { defineResource, fact } from '../../engine/rule';

/** An Alexa skill. */
export const skill = defineResource({
  cloudformation: 'Alexa::ASK::Skill',

  facts: {
    clientSecret: fact<string>('AuthenticationConfiguration.ClientSecret', undefined),
    refreshToken: fact<string>('AuthenticationConfiguration.RefreshToken', undefined),
  },
});
