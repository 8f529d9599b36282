/** The id under which configurations and waivers name what becomes resources and could not be judged. */
export const UNJUDGED = 'gate/unjudged';

/** The id under which configurations name an app of the process that no gate judges. */
export const UNHARDENED = 'gate/unhardened';

/** What is found by no rule, by the ids that configurations may name. */
export const WITHOUT_RULE: readonly string[] = [UNJUDGED, UNHARDENED];
