export { defaults, guards } from '../github-deploy-role/defaults';

/** Seconds for which a second factor counts. */
export const FACTOR_SECONDS = 3600;
