/** The id under which configurations and waivers name what becomes resources and could not be judged. */
export const UNJUDGED = 'gate/unjudged';

/** The id under which configurations name an app of the process that no gate judges. */
export const UNHARDENED = 'gate/unhardened';

/** What is found by no rule, by the ids that configurations may name. */
export const WITHOUT_RULE: readonly string[] = [UNJUDGED, UNHARDENED];

/** The type under which a rule judges resources of whatever type. */
export const EVERY = '*';

/** The type that a template as a whole has, for what is found in it and about no resource. */
export const WHOLE = 'template';
