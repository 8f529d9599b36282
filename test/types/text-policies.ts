/** Types that take a policy as a text alone. */
export const TAKES_TEXT = /^AWS::(AIOps::InvestigationGroup|Comprehend::\w+)$/;
